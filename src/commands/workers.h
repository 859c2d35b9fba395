// SPDX-License-Identifier: MIT
#pragma once
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <future>
#include <memory>
#include <mutex>
#include <thread>
#include <type_traits>
#include <utility>
#include <vector>

namespace marchland::commands {

/// Threads that do what they are given, first come first served. They stay for the next piece: a thread for
/// each costs more than a short article.
class Workers {
public:
    /// With no thread a piece is done when its future is asked.
    explicit Workers(std::size_t threads) {
        for (std::size_t i = 0; i < threads; ++i) threads_.emplace_back([this] { work(); });
    }
    /// Drops what is not begun.
    ~Workers() {
        {
            const std::lock_guard lock(mutex_);
            closed_ = true;
            pieces_.clear();
        }
        wake_.notify_all();
    }
    Workers(const Workers&) = delete;
    Workers& operator=(const Workers&) = delete;

    template <class Make>
    [[nodiscard]] auto begin(Make make) {
        using Made = std::invoke_result_t<Make>;
        if (threads_.empty()) return std::async(std::launch::deferred, std::move(make));
        auto piece = std::make_shared<std::packaged_task<Made()>>(std::move(make));
        std::future<Made> made = piece->get_future();
        {
            const std::lock_guard lock(mutex_);
            pieces_.emplace_back([piece] { (*piece)(); });
        }
        wake_.notify_one();
        return made;
    }

private:
    void work() {
        std::unique_lock lock(mutex_);
        while (true) {
            wake_.wait(lock, [this] { return closed_ || !pieces_.empty(); });
            if (closed_) return;
            const std::function<void()> piece = std::move(pieces_.front());
            pieces_.pop_front();
            lock.unlock();
            piece();
            lock.lock();
        }
    }

    std::mutex mutex_;
    std::condition_variable wake_;
    std::deque<std::function<void()>> pieces_;
    bool closed_ = false;
    std::vector<std::jthread> threads_;  // last: joined before what they use goes
};

}  // namespace marchland::commands
