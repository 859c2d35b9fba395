// SPDX-License-Identifier: MIT
#include "page/header.h"

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "page/foot.h"
#include "page/page_size.h"
#include "unit/page/picture.h"

using namespace marchland;
using page::Box;

namespace {

struct Wording {
    const char* language;
    const char* sentence;
};
constexpr Wording wordings[] = {
    {"en", "Withdrawal of the peacekeepers from the mountains, and what came after it. "},
    {"hy", "Խաղաղապահների դուրսբերումը լեռներից և այն, ինչ եղավ դրանից հետո։ "},
    {"fa",
     "عقب‌نشینی نیروهای حافظ صلح از کوه‌ها و آنچه پس از آن "
     "روی "
     "داد. "},
    {"ru", "Вывод миротворческого контингента из горных районов и что было потом. "}};

std::string letters(const char* sentence, std::size_t count) {
    std::string text;
    std::size_t letter = 0;
    for (const char* at = sentence; letter <= count; ++at) {
        if (!*at) at = sentence;
        letter += (static_cast<unsigned char>(*at) & 0xC0U) != 0x80U ? 1 : 0;
        if (letter <= count) text += *at;
    }
    return text;
}

/// The boxes of a sheet of that size, as export_sheet lays them out.
void check_sheet(double width, double height, const page::Header& header, const page::FootText& foot) {
    const text::Typesetter type;
    page::Form form = page::form_for(width, height);
    const double inner = width - 2 * form.margin;
    const page::Counts counts{10'000, 10'000, 10'000};
    const auto head = page::set_header(header, form, type, inner, page::header_budget(height));
    CHECK(head.title_lines >= 1);
    CHECK(head.title_lines <= 3);
    form.footer = page::foot_style(foot, counts, form, type, inner, page::foot_budget(height));
    const double foot_height = page::foot_height(foot, counts, form, type, inner);
    const page::Arrangement sheet =
        page::arrange(width, height, form, {head.height, foot_height, page::panel_budget(height)});
    CHECK(head.height <= sheet.header.height + 0.01);
    page::FootText without_notes = foot;  // they alone may end in an ellipsis
    without_notes.notes.clear();
    CHECK(page::foot_height(without_notes, counts, form, type, inner) <= sheet.footer.height + 0.01);
    if (width > 700) CHECK(foot_height <= sheet.footer.height + 0.01);
    const Box all[] = {sheet.header, sheet.map, sheet.panel, sheet.footer};
    for (int i = 0; i < 4; ++i) {
        if (all[i].width > 0) CHECK(page::contains(Box{0, 0, width, height}.grown(0.01), all[i]));
        for (int k = i + 1; k < 4; ++k) CHECK(page::shared_area(all[i], all[k]) < 0.01);
    }
    CHECK(sheet.map.height >= 0.2 * height);
}

}  // namespace

TEST_CASE("on every page and in every script header and foot are no taller than their boxes") {
    for (const char* name : {"1600x900", "1080x1080", "a5", "a4", "a4-landscape", "a3", "a3-landscape",
                             "4096x2560", "600x400", "300x2000"})
        for (const Wording& words : wordings)
            for (const std::size_t length : {0U, 20U, 500U}) {
                INFO(name << " " << words.language << " " << length);
                const page::PageSize size = page::parse_page_size(name, {});
                const std::string title = letters(words.sentence, length);
                check_sheet(size.width * 96 / size.dpi, size.height * 96 / size.dpi,
                            {title.empty() ? "Untitled map" : title, title, "1 January 2024 – 31 July 2024"},
                            {title, "Lambert conformal conic", letters(words.sentence, 150),
                             letters(words.sentence, 20), letters(words.sentence, 200),
                             letters(words.sentence, 200)});
            }
}

TEST_CASE("a long title is set smaller before it loses words, a short one is not") {
    const text::Typesetter type;
    const page::Form form = page::form_for(1600, 900);
    const auto size_of = [&](std::size_t length) {
        return page::set_header({letters(wordings[0].sentence, length), "", "2024"}, form, type, 1500, 144)
            .title.size_px;
    };
    CHECK(size_of(40) == form.title.size_px);
    CHECK(size_of(500) < form.title.size_px);
    CHECK(size_of(500) >= form.subtitle.size_px);
}

TEST_CASE("a title that begins from right to left stands at the right, its numbers in their order") {
    const text::Typesetter type;
    const page::Form form = page::form_for(1600, 900);
    const auto middle_of_ink = [&](const std::string& title) {
        test::Picture picture(600, 60);
        const page::Header header{title, "", ""};
        const auto set = page::set_header(header, form, type, 600, 60);
        page::paint_header(picture.cr(), header, set, form, type, {0, 0, 600, 60});
        long count = 0;
        double sum = 0;
        for (int y = 0; y < 60; ++y)
            for (int x = 0; x < 600; ++x)
                if (picture.at(x, y).r < 128) ++count, sum += x;
        return sum / static_cast<double>(count);
    };
    CHECK(middle_of_ink("خوجالی 2024") > 450);
    CHECK(middle_of_ink("Khojaly 2024") < 150);
    CHECK(middle_of_ink("2024 خوجالی") > 450);
}

TEST_CASE("where there is no room the title is the last to go") {
    const text::Typesetter type;
    const page::Form form = page::form_for(600, 400);
    const auto set =
        page::set_header({letters(wordings[0].sentence, 500), "Subtitle", "2024"}, form, type, 560, 18);
    CHECK(set.height <= 18);
    CHECK(set.title_lines == 1);
    CHECK(set.subtitle_lines == 0);
    CHECK(set.when_lines == 0);
}
