// SPDX-License-Identifier: MIT
#pragma once
#include "reader/document.h"
#include "reader/html_tree.h"

namespace marchland::reader {

/// What a page says of itself: schema.org in JSON-LD first, then OpenGraph and "article:" properties, Dublin
/// Core and other <meta> names, microdata, <link rel=canonical>, <time>, <title> and the language of <html>.
[[nodiscard]] DocumentFacts html_facts(const GumboNode& root);

}  // namespace marchland::reader
