// SPDX-License-Identifier: MIT
#include "screen/search_box.h"

#include <chrono>
#include <utility>

#include "geo/error.h"

namespace marchland::screen {
namespace {

constexpr std::size_t most_results = 24;
constexpr std::chrono::milliseconds half_frame{8};

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
    finding_ = {};
    again_ = false;
    index_.reset();
    results_.clear();
    chosen = first = 0;
    open = take_first = false;
}

void SearchBox::look_up() {
    again_ = finding_.valid();
    if (again_) return;  // `collect` does, with what is typed by then
    chosen = first = 0;
    if (!index_ || edit.text.empty()) {
        results_.clear();
    } else if (!index_->ready()) {
        results_ = index_->find_without_texts(edit.text, most_results);
    } else {
        finding_ = std::async(std::launch::async, [index = index_.get(), text = edit.text] {
            return index->find(text, most_results);
        });
        finding_.wait_for(half_frame);
    }
}

bool SearchBox::ripe() const {
    return is_ready(making_) || is_ready(preparing_) || is_ready(finding_);
}

std::string SearchBox::collect() {
    try {
        if (is_ready(finding_)) {
            results_ = finding_.get();
            chosen = first = 0;
            if (again_) look_up();
        } else if (is_ready(making_)) {
            index_ = making_.get();
            preparing_ = std::async(std::launch::async, [index = index_.get()] { index->prepare(); });
            look_up();
        } else if (is_ready(preparing_)) {
            preparing_.get();
            look_up();
        }
    } catch (const geo::Error& error) {
        return error.what();
    }
    return {};
}

}  // namespace marchland::screen
