// SPDX-License-Identifier: MIT
#include "reader/inflection.h"

#include <array>

namespace marchland::reader {
namespace {

struct Ending {
    std::string_view inflected;
    std::string_view base;
};

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

}  // namespace

std::vector<std::string> russian_base_forms(std::string_view folded) {
    constexpr std::size_t shortest_stem = 4;  // two letters of two bytes
    std::vector<std::string> forms;
    for (const Ending& ending : endings) {
        if (folded.size() < ending.inflected.size() + shortest_stem || !folded.ends_with(ending.inflected))
            continue;
        std::string form(folded.substr(0, folded.size() - ending.inflected.size()));
        form += ending.base;
        forms.push_back(std::move(form));
    }
    return forms;
}

}  // namespace marchland::reader
