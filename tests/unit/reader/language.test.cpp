// SPDX-License-Identifier: MIT
#include "reader/language.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "reader/fold.h"
#include "reader/inflection.h"

using namespace marchland::reader;

TEST_CASE("a language is told by its small words or its script") {
    CHECK(guess_language("The talks were held in the capital and the border was closed.") == "en");
    CHECK(guess_language("Les troupes ont quitté la ville et les habitants sont dans la rue.") == "fr");
    CHECK(guess_language("Российские миротворцы покидают Карабах и возвращаются в Россию.") == "ru");
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

TEST_CASE("case endings are taken off by the language's own table") {
    const auto has = [](std::string_view word, std::string_view language, std::string_view base) {
        const auto forms = base_forms(fold_name(word), language);
        return std::find(forms.begin(), forms.end(), fold_name(base)) != forms.end();
    };
    CHECK(has("Հայաստանի", "hy", "Հայաստան"));
    CHECK(has("Ադրբեջանը", "hy", "Ադրբեջան"));
    CHECK(has("Բաքվում", "hy", "Բաքու"));
    CHECK(has("რუსეთის", "ka", "რუსეთი"));
    CHECK(has("საქართველოში", "ka", "საქართველო"));
    CHECK(has("Bakıda", "az", "Bakı"));
    CHECK(has("Karabağ'da", "tr", "Karabağ"));
    CHECK(has("Харкова", "uk", "Харків"));
    CHECK(has("Росії", "uk", "Росія"));
    CHECK_FALSE(has("Canada", "en", "Cana"));
}
