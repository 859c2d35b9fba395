// SPDX-License-Identifier: MIT
#include "map/seas.h"

#include <array>
#include <string_view>

namespace marchland::map {
namespace {

/// Names in the order of geo::name_languages.
Sea sea(const std::array<std::string_view, 8>& names, std::vector<SeaSeat> seats) {
    Sea made{{}, std::move(seats)};
    for (std::size_t i = 0; i < names.size(); ++i)
        made.names.set(geo::name_languages[i], std::string(names[i]));
    return made;
}

}  // namespace

const std::vector<Sea>& seas() {
    static const std::vector<Sea> all{
        sea({"Black Sea", "Սև ծով", "Qara dəniz", "Чёрное море", "შავი ზღვა", "mer Noire", "Karadeniz",
             "دریای سیاه"},
            {{{34.6, 43.2}, 1500, 15'000}, {{40.35, 42.1}, 150, 1500}}),
        sea({"Caspian Sea", "Կասպից ծով", "Xəzər dənizi", "Каспийское море", "კასპიის ზღვა", "mer Caspienne",
             "Hazar Denizi", "دریای خزر"},
            {{{50.6, 41.9}, 1500, 15'000}, {{49.6, 42.4}, 500, 1500}, {{50.0, 39.2}, 150, 500}}),
    };
    return all;
}

}  // namespace marchland::map
