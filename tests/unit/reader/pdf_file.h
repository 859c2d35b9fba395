// SPDX-License-Identifier: MIT
#pragma once
#include <fmt/format.h>

#include <string>
#include <vector>

namespace marchland::testing {

/// A PDF with these lines on its pages, as plain as the format allows. `info` goes into its information
/// dictionary: "/Title (Talks)".
inline std::string pdf_of(const std::vector<std::vector<std::string>>& pages, const std::string& info = {}) {
    std::string kids;
    std::string objects;
    std::size_t number = 10;
    for (const auto& lines : pages) {
        std::string content = "BT /F1 12 Tf 14 TL 72 760 Td\n";
        for (const std::string& line : lines) content += fmt::format("({}) Tj T*\n", line);
        content += "ET";
        objects += fmt::format(
            "{0} 0 obj\n<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents {1} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>\nendobj\n{1} 0 obj\n<< /Length {2} >>\nstream\n{3}\n"
            "endstream\nendobj\n",
            number, number + 1, content.size(), content);
        kids += fmt::format("{} 0 R ", number);
        number += 2;
    }
    // Without a table of objects: readers make one.
    return fmt::format(
        "%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R >>\nendobj\n2 0 obj\n<< /Type /Pages /Kids [{}] "
        "/Count {} >>\nendobj\n3 0 obj\n<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>\nendobj\n4 0 "
        "obj\n<< {} >>\nendobj\n{}trailer\n<< /Root 1 0 R /Info 4 0 R >>\n%%EOF\n",
        kids, pages.size(), info, objects);
}

}  // namespace marchland::testing
