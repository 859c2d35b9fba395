// SPDX-License-Identifier: MIT
#pragma once
#include <cairo.h>
#include <pango/pangocairo.h>

#include <memory>

namespace marchland::text {

struct CairoSurfaceDeleter {
    void operator()(cairo_surface_t* surface) const { cairo_surface_destroy(surface); }
};
struct CairoDeleter {
    void operator()(cairo_t* cr) const { cairo_destroy(cr); }
};
struct CairoPatternDeleter {
    void operator()(cairo_pattern_t* pattern) const { cairo_pattern_destroy(pattern); }
};
struct GObjectDeleter {
    void operator()(void* object) const { g_object_unref(object); }
};
struct LayoutIterDeleter {
    void operator()(PangoLayoutIter* iter) const { pango_layout_iter_free(iter); }
};

using CairoSurface = std::unique_ptr<cairo_surface_t, CairoSurfaceDeleter>;
using Cairo = std::unique_ptr<cairo_t, CairoDeleter>;
using CairoPattern = std::unique_ptr<cairo_pattern_t, CairoPatternDeleter>;
using FontMap = std::unique_ptr<PangoFontMap, GObjectDeleter>;
using Context = std::unique_ptr<PangoContext, GObjectDeleter>;
using Layout = std::unique_ptr<PangoLayout, GObjectDeleter>;
using LayoutIter = std::unique_ptr<PangoLayoutIter, LayoutIterDeleter>;

}  // namespace marchland::text
