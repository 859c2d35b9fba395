// SPDX-License-Identifier: MIT
#pragma once
#include <future>
#include <optional>
#include <string>

#include "screen/gl.h"
#include "screen/panels.h"
#include "screen/printer.h"
#include "screen/text_edit.h"

namespace marchland::screen {

/// The dialog that makes a finished sheet of what the map shows: the options of `marchland export`, and the
/// sheet itself as it will be.
class ExportDialog {
public:
    /// `wish` is what it begins with. The printer must outlive it.
    ExportDialog(const Printer& printer, PictureWish wish);
    /// Waits for a preview that is still being drawn.
    ~ExportDialog();
    ExportDialog(const ExportDialog&) = delete;
    ExportDialog& operator=(const ExportDialog&) = delete;

    struct Answer {
        std::optional<PictureWish> write;
        bool choose_place = false;  // a place to write to is to be chosen in a dialog of its own
        bool cancelled = false;
    };
    [[nodiscard]] Answer draw(const PanelContext& context);
    /// A place was chosen.
    void set_target(const std::filesystem::path& target);
    /// Whether a preview is awaited: draw again soon.
    [[nodiscard]] bool waiting() const { return drawing_.valid(); }
    [[nodiscard]] const std::string& fault() const { return fault_; }

private:
    void draw_options(const PanelContext& context, float width);
    void draw_size(const PanelContext& context, float width);
    void draw_series(const PanelContext& context, float width);
    void draw_preview(const PanelContext& context, ImVec2 at, ImVec2 size);
    void refresh_preview(const PanelContext& context, int width, int height);
    void take_preview();
    void field(const PanelContext& context, const char* id, const char* name, TextEdit& edit, float width,
               const std::string& hint = {});
    [[nodiscard]] PictureWish wish() const;

    const Printer& printer_;
    PictureWish wish_;
    TextEdit title_, subtitle_, notes_, size_, dpi_, callouts_, target_, frame_ms_;
    std::future<text::Bitmap> drawing_;
    std::string asked_;  // what the preview being drawn, or shown, was asked for
    gl::Texture shown_;
    int shown_width_ = 0;
    int shown_height_ = 0;
    std::string fault_;
    bool first_ = true;
};

/// Everything of the wish that a picture of it depends on, as text to compare.
[[nodiscard]] std::string fingerprint(const PictureWish& wish);

/// A file name made of a title: letters and digits of any script, the rest as one hyphen.
[[nodiscard]] std::string file_name_of(const std::string& title);

}  // namespace marchland::screen
