// SPDX-License-Identifier: MIT
// Any bytes as a document and, where they are one, as an article. The first byte picks the file's ending;
// PDFs are taken apart in this process, not in a child, so that what happens there is seen.
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "geo/error.h"
#include "geo/region.h"
#include "reader/document.h"
#include "reader/gazetteer.h"
#include "reader/pdf.h"
#include "reader/reader.h"

namespace {

using namespace marchland;

void read(std::string_view bytes, const char* name) {
    static const reader::Gazetteer gazetteer(MARCHLAND_GEODATA_DIR "/gazetteer.dat");
    static const geo::Region region(MARCHLAND_GEODATA_DIR "/south-caucasus.gpkg");
    const bool pdf = bytes.substr(0, 1024).find("%PDF-") != std::string_view::npos;
    const reader::Document document =
        pdf ? reader::read_pdf(bytes, name) : reader::read_document(bytes, name);
    const reader::Reading reading = reader::read_text(document.text, {}, gazetteer, region);
    // What comes out must be sound: a story that would not load again is as bad as a crash.
    if (!story::check(reading.story).empty()) std::abort();
    if (reader::to_json(reading).empty()) std::abort();
}

}  // namespace

// NOLINTNEXTLINE(readability-identifier-naming): libFuzzer's name
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    constexpr std::array names = {"a.txt", "a.md", "a.html", "a.pdf"};
    if (size == 0) return 0;
    const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
    try {
        read(bytes, names[data[0] % names.size()]);
    } catch (const geo::Error&) {
        // Refused with a word to the user: that is an answer.
    }
    return 0;
}
