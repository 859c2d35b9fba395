// SPDX-License-Identifier: MIT
#include "reader/language.h"

#include <algorithm>
#include <catch2/catch.hpp>

#include "reader/fold.h"
#include "reader/inflection.h"
#include "reader/language_table.h"

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

TEST_CASE("the languages of the region and its neighbours are told apart") {
    CHECK(guess_language("Російські війська обстріляли місто, повідомили у міністерстві оборони України.") ==
          "uk");
    CHECK(guess_language("В Министерстве обороны заявили, что обстрел города продолжался всю ночь.") == "ru");
    CHECK(guess_language(
              "Die Bundesregierung hat die Angriffe auf die Stadt verurteilt und ein Ende gefordert.") ==
          "de");
    CHECK(guess_language("El Gobierno anunció que las tropas se retirarán de la ciudad el próximo lunes.") ==
          "es");
    CHECK(guess_language("Le gouvernement a annoncé que les soldats quitteraient la ville lundi.") == "fr");
    CHECK(guess_language("أعلنت وزارة الدفاع أن القوات انسحبت من المدينة بعد يومين من القتال.") == "ar");
    CHECK(guess_language("وزارت دفاع اعلام کرد که نیروها پس از دو روز نبرد از شهر "
                         "عقب‌نشینی "
                         "کرده‌اند.") == "fa");
    CHECK(guess_language("Savunma Bakanlığı, birliklerin iki gün süren çatışmaların ardından kentten "
                         "çekildiğini açıkladı.") == "tr");
    CHECK(guess_language("Müdafiə Nazirliyi bildirib ki, iki gün davam edən döyüşlərdən sonra qoşunlar "
                         "şəhəri tərk edib.") == "az");
    CHECK(guess_language("Պաշտպանության նախարարությունը հայտնել է, որ զորքերը դուրս են եկել քաղաքից։") ==
          "hy");
    CHECK(guess_language("თავდაცვის სამინისტრომ განაცხადა, რომ ჯარები ქალაქიდან გავიდნენ.") == "ka");
    CHECK(guess_language("Troops pulled out of Goris and Şuşa, Baku's ministry said: Ադրբեջան.") == "en");
    CHECK(guess_language("Zjzzq qxv wrtk plomk.").empty());
}

TEST_CASE("a table of languages that cannot be meant is refused by its line") {
    using Catch::Matchers::Contains;
    CHECK_THROWS_WITH(parse_languages("en\tscript\tLatin\nen\twords\n"), Contains("line 2"));
    CHECK_THROWS_WITH(parse_languages("en\tscript\tKlingon\n"), Contains("line 1"));
    CHECK_THROWS_WITH(parse_languages("en\tletters\tab\n"), Contains("line 1"));
    CHECK_THROWS_WITH(parse_languages("en\twords\tthe\n"), Contains("en has no script"));
    CHECK(languages().size() == 12);
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
