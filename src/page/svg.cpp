// SPDX-License-Identifier: MIT
#include "page/svg.h"

#include <cairo-svg.h>
#include <fmt/format.h>

#include <string_view>

#include "page/xml.h"
#include "text/handles.h"
#include "text/sink.h"

namespace marchland::page {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size())
        text.replace(at, from.size(), to);
}

std::string hex(text::Colour c) {
    return fmt::format("#{:02x}{:02x}{:02x}", c.r, c.g, c.b);
}

std::string opacity(std::string_view attribute, text::Colour c) {
    return c.a == 255 ? "" : fmt::format(" {}=\"{:.3f}\"", attribute, c.a / 255.0);
}

/// Where it stands: moved only, or turned and scaled as well.
std::string position(const text::SetText& run) {
    const cairo_matrix_t& m = run.matrix;
    if (m.xx == 1 && m.yy == 1 && m.xy == 0 && m.yx == 0)
        return fmt::format("x=\"{:.2f}\" y=\"{:.2f}\"", run.x + m.x0, run.baseline + m.y0);
    return fmt::format(
        "x=\"{:.2f}\" y=\"{:.2f}\" transform=\"matrix({:.6f},{:.6f},{:.6f},{:.6f},{:.3f},{:.3f})\"", run.x,
        run.baseline, m.xx, m.yx, m.xy, m.yy, m.x0, m.y0);
}

std::string look(const text::SetText& run) {
    std::string out =
        fmt::format(" font-family=\"{}, Noto Sans, sans-serif\" font-size=\"{:.2f}\" fill=\"{}\"{}",
                    escaped(run.family), run.size, hex(run.colour), opacity("fill-opacity", run.colour));
    if (run.weight != 400) out += fmt::format(" font-weight=\"{}\"", run.weight);
    if (run.italic) out += " font-style=\"italic\"";
    if (run.letter_spacing != 0) out += fmt::format(" letter-spacing=\"{:.3f}\"", run.letter_spacing);
    if (run.right_to_left) out += " direction=\"rtl\" unicode-bidi=\"embed\"";
    if (run.halo_width > 0 && run.halo.a > 0)
        out += fmt::format(
            " stroke=\"{}\"{} stroke-width=\"{:.2f}\" stroke-linejoin=\"round\" paint-order=\"stroke\"",
            hex(run.halo), opacity("stroke-opacity", run.halo), 2 * run.halo_width);
    return out;
}

/// The texts of one layer as elements; `prefix` makes its ids its own.
class TextElements {
public:
    explicit TextElements(std::string prefix) : prefix_(std::move(prefix)) {}

    void add(const text::SetText& run) {
        if (!run.cut) {
            append(run);
            return;
        }
        const std::string id = fmt::format("{}cut{}", prefix_, cuts_++);
        elements_ += fmt::format(
            "<clipPath id=\"{}\"><rect x=\"{:.2f}\" y=\"{:.2f}\" width=\"{:.2f}\" height=\"{:.2f}\"/>"
            "</clipPath>\n<g clip-path=\"url(#{})\">\n",
            id, run.clip_x, run.clip_y, run.clip_width, run.clip_height, id);
        append(run);
        elements_ += "</g>\n";
    }
    [[nodiscard]] const std::string& elements() const { return elements_; }

private:
    void append(const text::SetText& run) {
        elements_ += fmt::format("<text xml:space=\"preserve\" {}{}>{}</text>\n", position(run), look(run),
                                 escaped(run.text));
    }
    std::string prefix_;
    std::string elements_;
    int cuts_ = 0;
};

/// What stands between cairo's opening and closing tag, its names made the layer's own.
std::string body_of(const std::string& svg, const std::string& prefix) {
    const std::size_t start = svg.find('>', svg.find("<svg")) + 1;
    std::string body = svg.substr(start, svg.rfind("</svg>") - start);
    // Cairo numbers its surfaces through the life of the process: that name must be the same always.
    constexpr std::string_view surface = "id=\"surface";
    for (std::size_t at = 0; (at = body.find(surface, at)) != std::string::npos;) {
        const std::size_t digits = at + surface.size();
        body.erase(digits, body.find('"', digits) - digits);
        at = digits;
    }
    replace_all(body, "id=\"", "id=\"" + prefix);
    replace_all(body, "url(#", "url(#" + prefix);
    replace_all(body, "xlink:href=\"#", "xlink:href=\"#" + prefix);
    return body;
}

std::string group(const SheetLayer& layer, const SheetSize& size, std::size_t number) {
    const std::string prefix = fmt::format("l{}-", number);
    std::string bytes;
    const text::CairoSurface surface(
        cairo_svg_surface_create_for_stream(append_bytes, &bytes, size.style_width(), size.style_height()));
    cairo_svg_surface_set_document_unit(surface.get(), CAIRO_SVG_UNIT_PX);
    TextElements texts(prefix);
    text::TextSink sink = [&](const text::SetText& run) { texts.add(run); };
    text::divert_text(surface.get(), &sink);
    text::Cairo cr(cairo_create(surface.get()));
    layer.paint(cr.get());
    check_painted(cairo_status(cr.get()));
    cr.reset();
    cairo_surface_finish(surface.get());
    check_painted(cairo_surface_status(surface.get()));
    return fmt::format("<g id=\"layer{}\" inkscape:groupmode=\"layer\" inkscape:label=\"{}\">{}{}</g>\n",
                       number, escaped(layer.name), body_of(bytes, prefix), texts.elements());
}

}  // namespace

std::string encode_svg(const SheetSize& size, const SheetText& text, const SheetLayers& layers) {
    const bool paper = size.width_mm > 0 && size.height_mm > 0;
    const std::string sides =
        paper ? fmt::format("width=\"{:g}mm\" height=\"{:g}mm\"", size.width_mm, size.height_mm)
              : fmt::format("width=\"{:g}px\" height=\"{:g}px\"", size.style_width(), size.style_height());
    std::string svg = fmt::format(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"\n"
        "     xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\"\n"
        "     {0} viewBox=\"0 0 {1:g} {2:g}\" version=\"1.1\">\n"
        "<title>{3}</title>\n<desc>{4}</desc>\n"
        "<g id=\"paper\" inkscape:groupmode=\"layer\" inkscape:label=\"paper\">"
        "<rect width=\"100%\" height=\"100%\" fill=\"{5}\"/></g>\n",
        sides, size.style_width(), size.style_height(), escaped(text.title), escaped(text.credits),
        hex(text.paper));
    for (std::size_t i = 0; i < layers.size(); ++i) svg += group(layers[i], size, i + 1);
    return svg + "</svg>\n";
}

}  // namespace marchland::page
