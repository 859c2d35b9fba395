// SPDX-License-Identifier: MIT
#include <utility>

#include "geo/error.h"
#include "screen/app.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

constexpr std::chrono::milliseconds keep_after{1000};  // without another edit

}  // namespace

// What lies on the disk for after a crash is no longer needed.
void App::forget_kept() {
    try {
        if (keeping_.valid()) kept_ = keeping_.get();
    } catch (const geo::Error&) {
        kept_.reset();  // nothing was written
    }
    if (kept_) story::discard(*std::exchange(kept_, std::nullopt));
}

// A story that has another file since has its copy under another name.
void App::finish_keeping() {
    try {
        const story::Recovery made = keeping_.get();
        if (kept_ && kept_->story != made.story) story::discard(*kept_);
        kept_ = made;
    } catch (const std::exception& error) {
        notify(error.what());
    }
    wake();
}

// A copy of the story is written beside the work: the window may be gone at any moment.
void App::keep_for_recovery() {
    const std::uint64_t revision = document_.history().revision();
    if (options_.recovery_dir.empty() || revision == kept_revision_ || keeping_.valid()) return;
    if (Clock::now() - edited_ < keep_after) return;
    kept_revision_ = revision;
    keeping_ =
        std::async(std::launch::async, [folder = options_.recovery_dir, file = document_.file(),
                                        story = story_, last = document_.history().undo_name().value_or("")] {
            return story::write_recovery(folder, file, story, last);
        });
}

void App::offer_recovery() {
    if (options_.recovery_dir.empty()) return;
    if (found_.empty()) found_ = story::find_recoveries(options_.recovery_dir);
    if (found_.empty()) return;
    const story::Recovery found = found_.front();
    const auto day = std::chrono::floor<std::chrono::days>(found.when);
    question_ =
        Question{words().recover_title,
                 filled(words().recover_words,
                        found.document.empty() ? words().untitled : found.document.filename().string(),
                        story::readable(day), found.last_edit),
                 {words().recover, words().not_now, words().discard}};
    on_answer_ = [this, found](std::size_t answer) {
        found_.erase(found_.begin());
        if (answer == 0) {
            try {
                show_opened(story::load(found), found.document, true);
                kept_ = found;
                found_.clear();
            } catch (const geo::Error& error) {
                notify(error.what());
            }
        }
        if (answer == 2) story::discard(found);
        if (!found_.empty()) offer_recovery();
    };
    wake();
}

}  // namespace marchland::screen
