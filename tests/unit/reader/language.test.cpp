// SPDX-License-Identifier: MIT
#include "reader/language.h"

#include <catch2/catch.hpp>

#include "reader/inflection.h"

using namespace marchland::reader;

TEST_CASE("a language is told by its small words or its script") {
    CHECK(guess_language("The talks were held in the capital and the border was closed.") == "en");
    CHECK(guess_language("Les troupes ont quitté la ville et les habitants sont dans la rue.") == "fr");
    CHECK(guess_language("Российские миротворцы покидают Карабах и возвращаются в Россию.") == "ru");
    CHECK(guess_language("Російські війська залишили місто і відійшли на північ від річки.") == "uk");
    CHECK(guess_language("Müdafiə Nazirliyi bu barədə məlumat verib və Bakıda görüş olub.") == "az");
    CHECK(guess_language("Türkiye ve Ermenistan arasında bir görüşme için karar alındı.") == "tr");
    CHECK(guess_language("Հայաստանի վարչապետը մեկնել է Մոսկվա։") == "hy");
    CHECK(guess_language("საქართველოს პრემიერი თბილისში დაბრუნდა.") == "ka");
    CHECK(guess_language("12 34 56").empty());
}

TEST_CASE("Russian cases lead back to the dictionary form") {
    const auto has = [](std::string_view word, const std::string& base) {
        const auto forms = russian_base_forms(word);
        return std::find(forms.begin(), forms.end(), base) != forms.end();
    };
    CHECK(has("ереване", "ереван"));
    CHECK(has("москвы", "москва"));
    CHECK(has("армениеи", "армения"));
    CHECK(has("нагорного", "нагорныи"));
    CHECK(has("россииских", "россиискии"));
    CHECK(has("азербаиджанцев", "азербаиджанцы"));
    CHECK_FALSE(has("баку", "баку"));
    CHECK(russian_base_forms("по").empty());
}
