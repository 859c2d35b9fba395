// SPDX-License-Identifier: MIT
// build_gazetteer PLACES.tsv DEMONYMS.tsv OUT.dat
// Compiles the gazetteer's readable sources into the file that the program maps. The columns are
// described in src/reader/gazetteer_writer.h.
#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <filesystem>
#include <fstream>
#include <string>

#include "geo/error.h"
#include "reader/gazetteer.h"
#include "reader/gazetteer_writer.h"

namespace {

namespace fs = std::filesystem;
using marchland::geo::Error;

std::string read_file(const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    if (!in) throw Error(fmt::format("{} cannot be opened: check the path", path.string()));
    std::string bytes(fs::file_size(path), '\0');
    if (!in.read(bytes.data(), static_cast<std::streamsize>(bytes.size()))) {
        throw Error(fmt::format("{} cannot be read to its end", path.string()));
    }
    return bytes;
}

/// Into place only when all of it is written.
void write_file(const fs::path& path, const std::string& bytes) {
    fs::path half = path;
    half += ".part";
    std::ofstream out(half, std::ios::binary);
    out.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    out.close();
    if (!out) {
        std::error_code ignored;
        fs::remove(half, ignored);
        throw Error(fmt::format("{} cannot be written: check the folder and the space left", path.string()));
    }
    fs::rename(half, path);
}

}  // namespace

int main(int argc, char** argv) {
    if (argc != 4) {
        fmt::print(stderr, "usage: build_gazetteer PLACES.tsv DEMONYMS.tsv OUT.dat\n");
        return 2;
    }
    try {
        write_file(argv[3], marchland::reader::compile_gazetteer(read_file(argv[1]), read_file(argv[2])));
        const marchland::reader::Gazetteer written(argv[3]);
        fmt::print("{}: {} places, {} bytes\n", argv[3], written.size(), fs::file_size(argv[3]));
        return 0;
    } catch (const std::exception& error) {
        fmt::print(stderr, "build_gazetteer: {}\n", error.what());
        return 1;
    }
}
