// SPDX-License-Identifier: MIT
#include "commands/article_files.h"

#include <fmt/format.h>

#include <algorithm>

#include "geo/error.h"
#include "reader/document.h"

namespace marchland::commands {
namespace {

namespace fs = std::filesystem;

void add_folder(const fs::path& folder, ArticleFiles& found) {
    std::error_code code;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, code);
    std::vector<fs::path> files;
    for (; !code && at != fs::recursive_directory_iterator(); at.increment(code)) {
        if (at->path().filename().string().starts_with('.')) {
            at.disable_recursion_pending();
            continue;
        }
        std::error_code unknown;
        if (!at->is_regular_file(unknown)) continue;
        if (reader::document_name(at->path())) {
            files.push_back(at->path());
        } else {
            ++found.skipped;
        }
    }
    if (code)
        throw geo::Error(fmt::format("{} cannot be listed ({}): check that you may read it", folder.string(),
                                     code.message()));
    if (files.empty())
        throw geo::Error(fmt::format("{} holds no .txt, .md, .html or .pdf file: name the files themselves",
                                     folder.string()));
    std::sort(files.begin(), files.end());
    found.files.insert(found.files.end(), files.begin(), files.end());
}

}  // namespace

ArticleFiles article_files(const std::vector<fs::path>& named) {
    ArticleFiles found;
    for (const fs::path& path : named) {
        std::error_code code;
        if (fs::is_directory(path, code)) {
            found.folders = true;
            add_folder(path, found);
        } else {
            found.files.push_back(path);
        }
    }
    return found;
}

}  // namespace marchland::commands
