// SPDX-License-Identifier: MIT
#include <memory>
#include <utility>

#include "geo/error.h"
#include "screen/app.h"
#include "screen/progress.h"
#include "screen/words.h"

namespace marchland::screen {
namespace {

using std::chrono::milliseconds;

constexpr milliseconds look_every{2000};  // at the file, for what others do to it

template <class T>
bool is_ready(const std::future<T>& future) {
    return future.valid() && future.wait_for(milliseconds{0}) == std::future_status::ready;
}

}  // namespace

// A future waits for its thread where it ends: until then it lies aside.
template <class T>
void App::abandon(std::future<T> job) {
    abandoned_.emplace_back(
        [kept = std::make_shared<std::future<T>>(std::move(job))] { return is_ready(*kept); });
}

void App::open(const std::filesystem::path& file) {
    if (!options_.load) return;
    if (opening_) abandon(std::move(opening_->story));
    opening_ = Opening{file, std::async(std::launch::async, options_.load, file), Clock::now(),
                       document_.history().revision()};
}

void App::write_picture(const PictureWish& wish) {
    last_wish_ = wish;
    if (writing_) abandon_picture();
    const std::stop_source stop;
    writing_ = Writing{std::async(std::launch::async, options_.printer.write, story_, wish, stop.get_token()),
                       wish.target, Clock::now(), stop};
}

void App::finish_picture() {
    if (!writing_ || !is_ready(writing_->file)) return;
    try {
        notify(filled(words().picture_done, writing_->file.get().string()));
    } catch (const std::exception& error) {
        notify(error.what());
    }
    writing_.reset();
    wake();
}

void App::abandon_picture() {
    writing_->stop.request_stop();
    abandon(std::move(writing_->file));
    writing_.reset();
}

// What was done while it was read is asked about as well.
void App::finish_opening() {
    Opening opened = *std::exchange(opening_, std::nullopt);
    wake();
    try {
        const auto story = std::make_shared<story::Story>(opened.story.get());
        const auto show = [this, story, file = opened.file] {
            // An article becomes a story that has no file yet.
            show_opened(std::move(*story), file.extension() == ".gpkg" ? file : "", false);
        };
        if (document_.history().revision() == opened.revision) return show();
        leave(words().open_other_title, show);
    } catch (const std::exception& error) {
        notify(error.what());
    }
}

void App::finish_jobs() {
    if (is_ready(keeping_)) finish_keeping();
    if (saving_ && is_ready(saving_->written) && !keeping_.valid()) finish_saving();
    if (opening_ && is_ready(opening_->story) && !saving_ && !dialog_open()) finish_opening();
    finish_picture();
    std::erase_if(abandoned_, [](const auto& is_done) { return is_done(); });
    keep_for_recovery();
    if (Clock::now() - looked_outside_ > look_every) look_outside();
}

bool App::keeps_waiting() const {
    const Clock::time_point shown = Clock::now() - progress_after;
    return (opening_ && opening_->since < shown) || (saving_ && saving_->since < shown) ||
           (writing_ && writing_->since < shown);
}

void App::draw_jobs(const PanelContext& context) {
    if (!keeps_waiting()) return;
    const Clock::time_point shown = Clock::now() - progress_after;
    // One after the other, should several go on.
    if (saving_ && saving_->since < shown) {
        progress_to_end(context, filled(words().saving, saving_->file.filename().string()));
        return;
    }
    if (opening_ && opening_->since < shown) {
        if (!progress(context, filled(words().opening, opening_->file.filename().string()))) return;
        abandon(std::move(opening_->story));
        opening_.reset();
    } else {
        if (!progress(context, filled(words().drawing_picture, writing_->target.filename().string()))) return;
        abandon_picture();
    }
    notify(words().given_up);
}

}  // namespace marchland::screen
