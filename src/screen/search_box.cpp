// SPDX-License-Identifier: MIT
#include "screen/search_box.h"

#include <utility>

#include "geo/error.h"

namespace marchland::screen {
namespace {

constexpr std::size_t most_results = 24;

template <class T>
bool is_ready(const std::future<T>& future) {
    return future.valid() && future.wait_for(std::chrono::seconds{0}) == std::future_status::ready;
}

}  // namespace

void SearchBox::prepare() {
    if (index_ || making_.valid()) return;
    making_ =
        std::async(std::launch::async, [this] { return std::make_unique<map::Search>(region_, story_); });
}

void SearchBox::forget() {
    making_ = {};
    preparing_ = {};
    index_.reset();
    results_.clear();
    chosen = first = 0;
    open = take_first = false;
}

void SearchBox::look_up() {
    chosen = first = 0;
    results_.clear();
    if (!index_ || edit.text.empty()) return;
    results_ = index_->ready() ? index_->find(edit.text, most_results)
                               : index_->find_without_texts(edit.text, most_results);
}

bool SearchBox::ripe() const {
    return is_ready(making_) || is_ready(preparing_);
}

std::string SearchBox::collect() {
    try {
        if (is_ready(making_)) {
            index_ = making_.get();
            preparing_ = std::async(std::launch::async, [index = index_.get()] { index->prepare(); });
            look_up();
        } else if (is_ready(preparing_)) {
            preparing_.get();
            const std::size_t kept = chosen;
            look_up();
            chosen = kept < results_.size() ? kept : 0;
        }
    } catch (const geo::Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace marchland::screen
