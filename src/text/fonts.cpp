// SPDX-License-Identifier: MIT
#include "text/fonts.h"

#include <fontconfig/fontconfig.h>

#include <memory>
#include <optional>
#include <string_view>

#include "geo/error.h"
#include "text/typesetter.h"

namespace marchland::text {
namespace {

struct FcPatternDeleter {
    void operator()(FcPattern* pattern) const { FcPatternDestroy(pattern); }
};
using Pattern = std::unique_ptr<FcPattern, FcPatternDeleter>;

const char* chars(const FcChar8* text) {
    return reinterpret_cast<const char*>(text);
}

/// The file that fontconfig gives for upright Noto Sans; nothing when it gives another family.
std::optional<std::string> noto_sans(int weight) {
    constexpr std::string_view family = "Noto Sans";
    const Pattern wanted(FcPatternCreate());
    FcPatternAddString(wanted.get(), FC_FAMILY, reinterpret_cast<const FcChar8*>(family.data()));
    FcPatternAddDouble(wanted.get(), FC_WEIGHT, FcWeightFromOpenTypeDouble(weight));
    FcPatternAddInteger(wanted.get(), FC_SLANT, FC_SLANT_ROMAN);
    FcConfigSubstitute(nullptr, wanted.get(), FcMatchPattern);
    FcDefaultSubstitute(wanted.get());
    FcResult result = FcResultNoMatch;
    const Pattern found(FcFontMatch(nullptr, wanted.get(), &result));
    if (!found) return std::nullopt;
    FcChar8* name = nullptr;
    FcChar8* file = nullptr;
    for (int i = 0; FcPatternGetString(found.get(), FC_FAMILY, i, &name) == FcResultMatch; ++i)
        if (family == chars(name) && FcPatternGetString(found.get(), FC_FILE, 0, &file) == FcResultMatch)
            return chars(file);
    return std::nullopt;
}

}  // namespace

std::string font_file(int weight) {
    if (auto file = noto_sans(weight)) return *file;
    throw geo::Error("no Noto Sans font found: install it (Debian: apt install fonts-noto-core)");
}

void require_fonts() {
    static_cast<void>(font_file(400));
}

}  // namespace marchland::text
