// SPDX-License-Identifier: MIT
#include "reader/inflection.h"

#include <array>
#include <span>

namespace marchland::reader {
namespace {

struct Ending {
    std::string_view inflected;
    std::string_view base;
};
using Endings = std::span<const Ending>;

// Folding has turned й into и and ё into е. Longer endings first.
constexpr std::array endings = {
    // Adjectives: нагорного Карабаха, южной Осетии, российских.
    Ending{"ского", "скии"}, Ending{"скому", "скии"}, Ending{"ским", "скии"}, Ending{"ском", "скии"},
    Ending{"ских", "скии"}, Ending{"скими", "скии"}, Ending{"ские", "скии"}, Ending{"ская", "скии"},
    Ending{"скую", "скии"}, Ending{"ское", "скии"}, Ending{"скои", "скии"}, Ending{"скои", "ская"},
    Ending{"скую", "ская"}, Ending{"ного", "ныи"}, Ending{"ному", "ныи"}, Ending{"ном", "ныи"},
    Ending{"ным", "ныи"}, Ending{"нои", "ная"}, Ending{"ную", "ная"}, Ending{"жного", "жныи"},
    Ending{"жнои", "жная"}, Ending{"него", "нии"}, Ending{"ему", "ии"}, Ending{"ого", "ыи"},
    Ending{"ому", "ыи"}, Ending{"ои", "ая"}, Ending{"ую", "ая"},
    // Nouns in -ия: Армении, Грузией.
    Ending{"иеи", "ия"}, Ending{"ии", "ия"}, Ending{"ию", "ия"},
    // Peoples: азербайджанцев, россиянами.
    Ending{"цами", "цы"}, Ending{"цам", "цы"}, Ending{"цах", "цы"}, Ending{"цев", "цы"}, Ending{"нами", "не"},
    Ending{"янам", "яне"}, Ending{"ян", "яне"}, Ending{"ами", "ы"}, Ending{"ам", "ы"}, Ending{"ах", "ы"},
    Ending{"ов", "ы"},
    // Nouns in -а and -я: Москвы, Москве, Москву, Москвой; Анкарой.
    Ending{"ою", "а"}, Ending{"ои", "а"}, Ending{"еи", "я"}, Ending{"ы", "а"}, Ending{"и", "а"},
    Ending{"у", "а"}, Ending{"е", "а"}, Ending{"ю", "я"}, Ending{"и", "я"}, Ending{"е", "я"},
    // Nouns ending in a consonant: Еревана, Баку stays, Карабахом; in -ь, -й: Китая, Казани.
    Ending{"ом", ""}, Ending{"ем", ""}, Ending{"ем", "ь"}, Ending{"а", ""}, Ending{"у", ""}, Ending{"е", ""},
    Ending{"ы", ""}, Ending{"я", "и"}, Ending{"ю", "и"}, Ending{"е", "и"}, Ending{"ем", "и"},
    Ending{"и", "ь"}, Ending{"я", "ь"}, Ending{"ю", "ь"}, Ending{"ью", "ь"}};

// Ukrainian beside them, ї folded into і: Харкова, Києвом, Росії, Одесі, Донецької області.
constexpr std::array ukrainian_endings = {
    Ending{"ова", "ів"},     Ending{"ові", "ів"},       Ending{"ову", "ів"},      Ending{"овом", "ів"},
    Ending{"єва", "ів"},     Ending{"єві", "ів"},       Ending{"єву", "ів"},      Ending{"євом", "ів"},
    Ending{"єва", "їв"},     Ending{"иєва", "иів"},     Ending{"иєві", "иів"},    Ending{"иєву", "иів"},
    Ending{"иєвом", "иів"},  Ending{"іі", "ія"},        Ending{"ію", "ія"},       Ending{"ією", "ія"},
    Ending{"і", "а"},        Ending{"і", ""},           Ending{"ою", "а"},        Ending{"ської", "ська"},
    Ending{"ськоі", "ська"}, Ending{"ській", "ська"},   Ending{"ськіи", "ська"},  Ending{"ську", "ська"},
    Ending{"ською", "ська"}, Ending{"ського", "ськии"}, Ending{"ських", "ськии"}, Ending{"ські", "ськии"},
    Ending{"ості", "ость"},  Ending{"асті", "асть"},    Ending{"істю", "ість"},   Ending{"и", "а"},
    Ending{"у", ""},         Ending{"ом", ""},          Ending{"ем", "ь"},        Ending{"я", "ь"}};

// Armenian: the article -ը/-ն, the cases of nouns in a consonant, in -ու (Բաքվի), -ի (Գյումրու) and -ա.
constexpr std::array armenian_endings = {
    Ending{"վում", "ու"}, Ending{"վից", "ու"}, Ending{"վին", "ու"},  Ending{"վի", "ու"},  Ending{"վով", "ու"},
    Ending{"ուն", "ի"},   Ending{"ուց", "ի"},  Ending{"ում", "ի"},   Ending{"ու", "ի"},   Ending{"յում", ""},
    Ending{"յից", ""},    Ending{"յին", ""},   Ending{"յի", ""},     Ending{"իում", "ի"}, Ending{"երի", "եր"},
    Ending{"ներին", ""},  Ending{"ներից", ""}, Ending{"ներում", ""}, Ending{"ների", ""},  Ending{"ները", ""},
    Ending{"ներն", ""},   Ending{"ներ", ""},   Ending{"ում", ""},    Ending{"ից", ""},    Ending{"ին", ""},
    Ending{"ով", ""},     Ending{"ի", ""},     Ending{"ը", ""},      Ending{"ն", ""},     Ending{"ս", ""}};

// Georgian: nouns whose stem ends in a consonant take -ი, those in a vowel nothing; -ა and -ე may fall out.
constexpr std::array georgian_endings = {
    Ending{"ისთვის", "ი"}, Ending{"სთვის", ""}, Ending{"ისკენ", "ი"}, Ending{"სკენ", ""}, Ending{"იდან", "ი"},
    Ending{"იდან", "ა"},   Ending{"იდან", "ე"}, Ending{"დან", ""},    Ending{"სთან", ""}, Ending{"თან", "ი"},
    Ending{"ამდე", "ი"},   Ending{"მდე", ""},   Ending{"ში", "ი"},    Ending{"ში", ""},   Ending{"ზე", "ი"},
    Ending{"ზე", ""},      Ending{"ისა", "ი"},  Ending{"ის", "ი"},    Ending{"ის", "ა"},  Ending{"ის", "ე"},
    Ending{"მა", "ი"},     Ending{"მ", ""},     Ending{"ით", "ი"},    Ending{"ით", "ა"},  Ending{"თი", ""},
    Ending{"ს", "ი"},      Ending{"ს", ""},     Ending{"ად", "ი"},    Ending{"ებს", "ი"}, Ending{"ები", "ი"},
    Ending{"ების", "ი"}};

// Turkish and Azerbaijani, folded: ı is i, ə is e, ğ is g, the apostrophe is gone.
constexpr std::array turkic_endings = {
    Ending{"sindaki", "si"}, Ending{"sindeki", "si"}, Ending{"daki", ""},  Ending{"deki", ""},
    Ending{"taki", ""},      Ending{"teki", ""},      Ending{"ndan", ""},  Ending{"nden", ""},
    Ending{"dan", ""},       Ending{"den", ""},       Ending{"tan", ""},   Ending{"ten", ""},
    Ending{"nda", ""},       Ending{"nde", ""},       Ending{"da", ""},    Ending{"de", ""},
    Ending{"ta", ""},        Ending{"te", ""},        Ending{"nin", ""},   Ending{"nun", ""},
    Ending{"in", ""},        Ending{"un", ""},        Ending{"yla", ""},   Ending{"yle", ""},
    Ending{"la", ""},        Ending{"le", ""},        Ending{"na", ""},    Ending{"ne", ""},
    Ending{"ya", ""},        Ending{"ye", ""},        Ending{"ni", ""},    Ending{"nu", ""},
    Ending{"yi", ""},        Ending{"yu", ""},        Ending{"a", ""},     Ending{"e", ""},
    Ending{"i", ""},         Ending{"u", ""},         Ending{"lilar", ""}, Ending{"liler", ""},
    Ending{"gin", "k"},      Ending{"ga", "k"}};

void take_off(Endings table, std::string_view folded, std::size_t shortest_stem,
              std::vector<std::string>& forms) {
    for (const Ending& ending : table) {
        if (folded.size() < ending.inflected.size() + shortest_stem || !folded.ends_with(ending.inflected))
            continue;
        std::string form(folded.substr(0, folded.size() - ending.inflected.size()));
        form += ending.base;
        forms.push_back(std::move(form));
    }
}

/// Whether the word begins with a letter of the block [first, last], two or three bytes of UTF-8.
bool begins_in(std::string_view word, std::string_view first, std::string_view last) {
    return word.substr(0, first.size()) >= first && word.substr(0, last.size()) <= last;
}

}  // namespace

std::vector<std::string> russian_base_forms(std::string_view folded) {
    constexpr std::size_t two_letters = 4;
    std::vector<std::string> forms;
    take_off(endings, folded, two_letters, forms);
    return forms;
}

std::vector<std::string> base_forms(std::string_view folded, std::string_view language) {
    constexpr std::size_t four_bytes = 4;
    constexpr std::size_t three_georgian = 9;
    std::vector<std::string> forms;
    if (begins_in(folded, "\u0400", "\u04ff")) {
        forms = russian_base_forms(folded);
        take_off(ukrainian_endings, folded, four_bytes, forms);
    } else if (begins_in(folded, "\u0531", "\u0587")) {
        take_off(armenian_endings, folded, four_bytes, forms);
    } else if (begins_in(folded, "\u10d0", "\u10ff")) {
        take_off(georgian_endings, folded, three_georgian, forms);
    } else if (language == "tr" || language == "az") {
        take_off(turkic_endings, folded, four_bytes, forms);
    }
    return forms;
}

}  // namespace marchland::reader
