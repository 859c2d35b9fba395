// SPDX-License-Identifier: MIT
#include "screen/label_renderer.h"

#include <array>
#include <cmath>
#include <cstddef>
#include <map>
#include <string>

#include "map/palette.h"

namespace marchland::screen {
namespace {

constexpr text::TypeStyle count_style{10, 700, false, false, 0};
constexpr float count_halo_px = 2;

map::PxBox around(const map::Label& label) {
    const double halo = label.halo_px;
    return {label.at.x - halo, label.at.y - halo, label.at.x + label.width_px + halo,
            label.at.y + label.height_px + halo};
}

UprightText upright(const AtlasText& text, double x, double y) {
    return {&text, static_cast<int>(std::lround(x)), static_cast<int>(std::lround(y))};
}

}  // namespace

std::vector<UprightText> upright_texts(const Frame& frame, const map::Scene& scene, TextAtlas& atlas,
                                       const std::vector<map::PxBox>& covered) {
    std::vector<UprightText> texts;
    const map::Palette& colours = map::palette(scene.view.palette);
    std::map<std::size_t, const AtlasText*> counts;  // most occur many times over
    const auto count_of = [&](std::size_t count) -> const AtlasText& {
        const auto [found, is_new] = counts.try_emplace(count);
        if (is_new)
            found->second =
                &atlas.label(std::to_string(count), count_style, colours.ink, colours.halo, count_halo_px);
        return *found->second;
    };
    for (const map::Symbol& symbol : scene.symbols) {
        if (symbol.refs.size() < 2) continue;
        const double reach = symbol.size_px / 2 + 24;  // of any count
        if (is_covered(box_around(symbol.at, reach), covered)) continue;
        const AtlasText& count = count_of(symbol.refs.size());
        const double right = symbol.at.x + symbol.size_px / 2 - 1;
        const double top = symbol.at.y - symbol.size_px / 2;
        texts.push_back(upright(count, right * frame.scale, top * frame.scale - count.height / 2.0));
    }
    for (const map::Label& label : scene.labels) {
        if (!label.letters.empty() || is_covered(around(label), covered)) continue;
        texts.push_back(upright(atlas.label(label.text, label.style, label.colour, label.halo, label.halo_px),
                                (label.at.x - label.halo_px) * frame.scale,
                                (label.at.y - label.halo_px) * frame.scale));
    }
    return texts;
}

LabelRenderer::LabelRenderer(const std::filesystem::path& shaders)
    : program_(shaders, label_shader::contract), buffer_(gl::make_buffer()) {}

void LabelRenderer::append(const UprightText& upright) {
    const AtlasText& text = *upright.text;
    const auto left = static_cast<float>(upright.x);
    const auto top = static_cast<float>(upright.y);
    const auto width = static_cast<float>(text.width);
    const auto height = static_cast<float>(text.height);
    const auto u = static_cast<float>(text.x);
    const auto v = static_cast<float>(text.y);
    const Vertex corners[] = {{left, top, u, v},
                              {left + width, top, u + width, v},
                              {left + width, top + height, u + width, v + height},
                              {left, top + height, u, v + height}};
    vertices_.insert(vertices_.end(), std::begin(corners), std::end(corners));
}

void LabelRenderer::append(const AtlasText& text, const map::Letter& letter, double scale) {
    map::Letter haloed = letter;
    haloed.width_px = static_cast<float>(text.width / scale);
    haloed.height_px = static_cast<float>(text.height / scale);
    const auto at = map::corners(haloed);
    const auto u = static_cast<float>(text.x);
    const auto v = static_cast<float>(text.y);
    const auto width = static_cast<float>(text.width);
    const auto height = static_cast<float>(text.height);
    const std::array<std::array<float, 2>, 4> texels{
        {{u, v}, {u + width, v}, {u + width, v + height}, {u, v + height}}};
    for (std::size_t i = 0; i < at.size(); ++i)
        vertices_.push_back({static_cast<float>(at[i].x * scale), static_cast<float>(at[i].y * scale),
                             texels[i][0], texels[i][1]});
}

void LabelRenderer::append_letters(const map::Label& label, TextAtlas& atlas, double scale) {
    constexpr text::Colour none{0, 0, 0, 0};
    for (const bool halo : {true, false})  // all halos first, so that none covers the letter before it
        for (const map::Letter& letter : label.letters)
            append(atlas.label(letter.text, label.style, halo ? none : label.colour, halo ? label.halo : none,
                               label.halo_px),
                   letter, scale);
}

void LabelRenderer::draw(const Frame& frame, const map::Scene& scene, const std::vector<UprightText>& upright,
                         TextAtlas& atlas, const std::vector<map::PxBox>& covered) {
    vertices_.clear();
    for (const UprightText& text : upright) append(text);
    const std::size_t straight = vertices_.size();
    for (const map::Label& label : scene.labels)
        if (!is_covered(around(label), covered)) append_letters(label, atlas, frame.scale);
    paint(frame, straight, atlas);
}

void LabelRenderer::draw(const Frame& frame, const std::vector<map::DrawnText>& texts, TextAtlas& atlas) {
    vertices_.clear();
    for (const map::DrawnText& text : texts)
        append(upright(atlas.label(text.text, text.style, text.colour, text.halo, text.halo_px),
                       (text.at.x - text.halo_px) * frame.scale, (text.at.y - text.halo_px) * frame.scale));
    paint(frame, vertices_.size(), atlas);
}

// The first `straight` vertices are of upright texts.
void LabelRenderer::paint(const Frame& frame, std::size_t straight, const TextAtlas& atlas) {
    if (vertices_.empty()) return;
    program_.use();
    program_.set(label_shader::px_to_clip, frame.px_to_clip());
    const float texel = 1.0f / static_cast<float>(atlas.side());
    program_.set(label_shader::texel_size, Vec2{texel, texel});
    program_.set(label_shader::atlas, Unit{0});
    glBindTexture(GL_TEXTURE_2D, atlas.texture());
    glBindBuffer(GL_ARRAY_BUFFER, buffer_.get());
    glBufferData(GL_ARRAY_BUFFER, static_cast<GLsizeiptr>(vertices_.size() * sizeof(Vertex)),
                 vertices_.data(), GL_STREAM_DRAW);
    const gl::EnabledArrays arrays(2);
    glVertexAttribPointer(label_shader::position, 2, GL_FLOAT, GL_FALSE, sizeof(Vertex), nullptr);
    glVertexAttribPointer(label_shader::texel, 2, GL_FLOAT, GL_FALSE, sizeof(Vertex),
                          gl::offset(offsetof(Vertex, u)));
    glDrawArrays(GL_QUADS, 0, static_cast<GLsizei>(straight));
    if (straight < vertices_.size()) {  // turned letters lie between the texels
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_LINEAR);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_LINEAR);
        glDrawArrays(GL_QUADS, static_cast<GLint>(straight),
                     static_cast<GLsizei>(vertices_.size() - straight));
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MAG_FILTER, GL_NEAREST);
        glTexParameteri(GL_TEXTURE_2D, GL_TEXTURE_MIN_FILTER, GL_NEAREST);
    }
    glBindBuffer(GL_ARRAY_BUFFER, 0);
}

}  // namespace marchland::screen
