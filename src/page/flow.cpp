// SPDX-License-Identifier: MIT
#include "page/flow.h"

namespace marchland::page {

std::vector<Spot> flow(std::span<const Piece> pieces, int columns, double height) {
    std::vector<Spot> spots;
    int column = 0;
    double y = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Piece& piece = pieces[i];
        double needed = piece.height;
        if (piece.heading && i + 1 < pieces.size()) needed += pieces[i + 1].gap + pieces[i + 1].height;
        double top = y > 0 ? y + piece.gap : 0;
        if (top + needed > height && y > 0) {
            ++column;
            top = 0;
        }
        if (column >= columns || top + needed > height) break;
        spots.push_back({column, top});
        y = top + piece.height;
    }
    return spots;
}

double stacked_height(std::span<const Piece> pieces) {
    double height = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) height += pieces[i].height + (i > 0 ? pieces[i].gap : 0);
    return height;
}

double least_height(std::span<const Piece> pieces, int columns) {
    double height = stacked_height(pieces) / columns;
    while (flow(pieces, columns, height).size() < pieces.size()) height += 1;
    return height;
}

}  // namespace marchland::page
