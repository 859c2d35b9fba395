// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>

#include <string>
#include <vector>

#include "map/scene.h"
#include "page/box.h"
#include "page/callouts.h"
#include "page/ink.h"
#include "text/typesetter.h"

namespace marchland::page {

/// What one symbol of the scene has to say: the numbers of its captions on a plate ("3–5, 9 +2"), or only how
/// many events it stands for, plain ("×12").
struct Words {
    std::size_t symbol = 0;
    std::string text;
    bool plate = true;
};

/// Words beside their symbol, style px of the picture; `leader` draws a line when they had to step aside.
struct Badge {
    Box box;
    std::string text;
    bool plate = true;
    map::Pixel symbol;
    double symbol_radius = 0;
    bool leader = false;
};

/// What is written beside the symbols: first the numbers of the last `listed` callouts, those that have a
/// caption; then how many events the other stacks hold.
[[nodiscard]] std::vector<Words> badge_words(const map::Scene& scene, const std::vector<Callout>& callouts,
                                             std::size_t listed);

/// Places plates where they cover least: what is `taken`, other badges, symbols, labels, in that order of
/// harm. Plain words cover nothing and are nearest to their own event: where there is no such place they are
/// left out. All inside the picture. In the order given; the same scene gives the same places.
[[nodiscard]] std::vector<Badge> place_badges(const map::Scene& scene, const std::vector<Words>& words,
                                              const text::Typesetter& type,
                                              const std::vector<Box>& taken = {});

/// (x, y) is where the picture's top left lies.
void paint_badges(cairo_t* cr, const std::vector<Badge>& badges, const Ink& ink, const text::Typesetter& type,
                  double x, double y);

}  // namespace marchland::page
