// SPDX-License-Identifier: MIT
#pragma once
#include <memory>
#include <vector>

#include "geo/region.h"
#include "map/event_filter.h"
#include "map/mark.h"
#include "map/scene.h"
#include "story/event_table.h"
#include "story/story.h"
#include "text/typesetter.h"

namespace marchland::map {

/// Turns a view into a scene: the one place that decides what a picture shows. Keeps projected
/// layers by level and projection and label measurements between calls, so that a pan costs only the
/// symbols and labels. Region, story and typesetter must outlive it; one thread. Without `relief` the ground
/// is flat whatever the view says.
class SceneBuilder {
public:
    SceneBuilder(const geo::Region& region, const story::Story& story, const text::Typesetter& type,
                 std::shared_ptr<const geo::Relief> relief = nullptr);
    ~SceneBuilder();

    /// Where names come to lie: placed anew around the symbols, or, while a clock runs, left where the last
    /// scene of the same map has them, so that they do not jump with every day. Symbols may lie under them
    /// then, and the scene has no legend.
    enum class Names { placed, held };
    [[nodiscard]] Scene build(const View& view, Names names = Names::placed);
    /// The projection of the last built view, or of `spec`.
    [[nodiscard]] const geo::Projection& projection(const std::string& spec);
    /// Makes the layers of the levels not drawn yet, in the background, so that zooming does not wait for
    /// them. For a window once its first picture stands; build() may be called meanwhile.
    void prepare_levels(const View& view);
    /// The story's events with the view's filter applied: which pass, and what each choice would leave.
    [[nodiscard]] const EventFilter& filter(const View& view);
    /// After the story changed: forget what was derived from it.
    void story_changed();
    /// After the story's annotations alone changed: labels are placed anew only where their texts moved.
    void annotations_changed();
    /// The story's annotations as they were last drawn, in their order.
    [[nodiscard]] const std::vector<Mark>& marks() const;

private:
    struct Impl;
    std::unique_ptr<Impl> impl_;
};

/// What lies under a pixel, nearest and most specific first: symbols within 4 px of their edge, then
/// labels, discs, areas, districts, countries.
[[nodiscard]] std::vector<Ref> pick(const Scene& scene, const geo::Region& region, const story::Story& story,
                                    const geo::Projection& projection, Pixel at);

}  // namespace marchland::map
