// SPDX-License-Identifier: MIT
#include "page/pdf.h"

#include <cairo-pdf.h>
#include <fmt/format.h>

#include <qpdf/QPDF.hh>
#include <qpdf/QPDFPageDocumentHelper.hh>
#include <qpdf/QPDFPageObjectHelper.hh>
#include <qpdf/QPDFWriter.hh>

#include "geo/error.h"
#include "text/handles.h"

namespace marchland::page {
namespace {

constexpr double points_per_px = 72.0 / 96;

void describe(cairo_surface_t* surface, const SheetText& text) {
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, text.title.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_SUBJECT, text.credits.c_str());
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Marchland");
    const std::string date = story::iso(text.date) + "T00:00:00Z";
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, date.c_str());
}

/// A page a layer, the paper first. Cairo knows no layers; but one file of many pages shares its fonts.
std::string pages_of(const SheetSize& size, const SheetText& text, const SheetLayers& layers) {
    std::string bytes;
    const text::CairoSurface surface(cairo_pdf_surface_create_for_stream(
        append_bytes, &bytes, size.style_width() * points_per_px, size.style_height() * points_per_px));
    describe(surface.get(), text);
    text::Cairo cr(cairo_create(surface.get()));
    cairo_scale(cr.get(), points_per_px, points_per_px);
    cairo_set_source_rgb(cr.get(), text.paper.r / 255.0, text.paper.g / 255.0, text.paper.b / 255.0);
    cairo_paint(cr.get());
    cairo_show_page(cr.get());
    for (const SheetLayer& layer : layers) {
        layer.paint(cr.get());
        cairo_show_page(cr.get());
    }
    check_painted(cairo_status(cr.get()));
    cr.reset();
    cairo_surface_finish(surface.get());
    check_painted(cairo_surface_status(surface.get()));
    return bytes;
}

QPDFObjectHandle name(const std::string& text) {
    return QPDFObjectHandle::newName(text);
}

QPDFObjectHandle numbers(const std::vector<double>& values, int digits) {
    QPDFObjectHandle array = QPDFObjectHandle::newArray();
    for (const double value : values) array.appendItem(QPDFObjectHandle::newReal(value, digits));
    return array;
}

/// Where the map's corners lie on the earth; from the lower left one clockwise.
QPDFObjectHandle viewport(const SheetSize& size, const SheetText& text) {
    const Box& frame = text.frame;
    const auto up = [&](double y) { return (size.style_height() - y) * points_per_px; };
    std::vector<double> degrees;
    for (const geo::LonLat corner : text.corners) degrees.insert(degrees.end(), {corner.lat, corner.lon});
    QPDFObjectHandle gcs = QPDFObjectHandle::newDictionary();
    gcs.replaceKey("/Type", name("/PROJCS"));
    gcs.replaceKey("/WKT", QPDFObjectHandle::newString(geo::crs_wkt(text.place)));
    QPDFObjectHandle measure = QPDFObjectHandle::newDictionary();
    measure.replaceKey("/Type", name("/Measure"));
    measure.replaceKey("/Subtype", name("/GEO"));
    measure.replaceKey("/Bounds", numbers({0, 0, 0, 1, 1, 1, 1, 0}, 1));
    measure.replaceKey("/LPTS", numbers({0, 0, 0, 1, 1, 1, 1, 0}, 1));
    measure.replaceKey("/GPTS", numbers(degrees, 10));
    measure.replaceKey("/GCS", gcs);
    QPDFObjectHandle view = QPDFObjectHandle::newDictionary();
    view.replaceKey("/Type", name("/Viewport"));
    view.replaceKey("/Name", QPDFObjectHandle::newString("Map"));
    view.replaceKey("/BBox", numbers({frame.x * points_per_px, up(frame.bottom()),
                                      frame.right() * points_per_px, up(frame.y)},
                                     6));
    view.replaceKey("/Measure", measure);
    QPDFObjectHandle views = QPDFObjectHandle::newArray();
    views.appendItem(view);
    return views;
}

/// Makes the pages after the first into layers on it.
void stack_pages(QPDF& pdf, const SheetLayers& layers) {
    QPDFPageDocumentHelper document(pdf);
    const std::vector<QPDFPageObjectHelper> pages = document.getAllPages();
    QPDFObjectHandle objects = QPDFObjectHandle::newDictionary();
    QPDFObjectHandle properties = QPDFObjectHandle::newDictionary();
    QPDFObjectHandle groups = QPDFObjectHandle::newArray();
    QPDFObjectHandle order = QPDFObjectHandle::newArray();  // as viewers list them: the topmost first
    std::string content = "q /Paper Do Q\n";
    objects.replaceKey("/Paper", QPDFPageObjectHelper(pages.front()).getFormXObjectForPage());
    for (std::size_t i = 0; i < layers.size(); ++i) {
        QPDFObjectHandle layer = QPDFObjectHandle::newDictionary();
        layer.replaceKey("/Type", name("/OCG"));
        layer.replaceKey("/Name", QPDFObjectHandle::newUnicodeString(layers[i].name));
        layer = pdf.makeIndirectObject(layer);
        objects.replaceKey(fmt::format("/Form{}", i),
                           QPDFPageObjectHelper(pages[i + 1]).getFormXObjectForPage());
        properties.replaceKey(fmt::format("/Layer{}", i), layer);
        groups.appendItem(layer);
        order.insertItem(0, layer);
        content += fmt::format("/OC /Layer{0} BDC q /Form{0} Do Q EMC\n", i);
    }
    QPDFObjectHandle page = QPDFPageObjectHelper(pages.front()).getObjectHandle();
    QPDFObjectHandle resources = QPDFObjectHandle::newDictionary();
    resources.replaceKey("/XObject", objects);
    resources.replaceKey("/Properties", properties);
    page.replaceKey("/Resources", resources);
    page.replaceKey("/Contents", pdf.newStream(content));
    for (std::size_t i = 1; i < pages.size(); ++i) document.removePage(pages[i]);
    QPDFObjectHandle shown = QPDFObjectHandle::newDictionary();
    shown.replaceKey("/Order", order);
    shown.replaceKey("/ON", groups);
    QPDFObjectHandle optional = QPDFObjectHandle::newDictionary();
    optional.replaceKey("/OCGs", groups);
    optional.replaceKey("/D", shown);
    pdf.getRoot().replaceKey("/OCProperties", optional);
}

}  // namespace

std::string encode_pdf(const SheetSize& size, const SheetText& text, const SheetLayers& layers) {
    const std::string pages = pages_of(size, text, layers);
    try {
        QPDF pdf;
        pdf.processMemoryFile("sheet", pages.data(), pages.size());
        stack_pages(pdf, layers);
        if (!text.corners.empty())
            QPDFPageDocumentHelper(pdf).getAllPages().front().getObjectHandle().replaceKey(
                "/VP", viewport(size, text));
        QPDFWriter writer(pdf);
        writer.setOutputMemory();
        writer.setDeterministicID(true);
        writer.setMinimumPDFVersion("1.7");
        writer.write();
        const auto buffer = writer.getBufferSharedPointer();
        return {reinterpret_cast<const char*>(buffer->getBuffer()), buffer->getSize()};
    } catch (const std::exception& fault) {
        throw geo::Error(fmt::format("the PDF could not be put together ({}): try .svg", fault.what()));
    }
}

}  // namespace marchland::page
