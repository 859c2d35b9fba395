// SPDX-License-Identifier: MIT
#pragma once
#include <SFML/Window/Cursor.hpp>
#include <SFML/Window/Window.hpp>
#include <chrono>
#include <functional>
#include <future>
#include <optional>
#include <stop_token>

#include "map/dossier.h"
#include "map/markup.h"
#include "map/scene_builder.h"
#include "screen/accounts.h"
#include "screen/article_view.h"
#include "screen/camera_motion.h"
#include "screen/chapters.h"
#include "screen/document.h"
#include "screen/event_list.h"
#include "screen/export_dialog.h"
#include "screen/file_dialog.h"
#include "screen/filter_panel.h"
#include "screen/imgui_bridge.h"
#include "screen/layer_store.h"
#include "screen/markup_panel.h"
#include "screen/markup_tool.h"
#include "screen/measure.h"
#include "screen/painter.h"
#include "screen/panel_painter.h"
#include "screen/panels.h"
#include "screen/question.h"
#include "screen/review_panel.h"
#include "screen/search_box.h"
#include "screen/settings.h"
#include "screen/timeline_panel.h"
#include "screen/window.h"
#include "story/recovery.h"

namespace marchland::screen {

/// The window at work: events change the state, the state makes a scene, the scene and the panels make
/// a frame. Frames are drawn when something changed, at most 60 a second.
class App {
public:
    App(const geo::Region& region, story::Story story, const WindowOptions& options);

    /// Until the window is closed.
    void run();
    /// Runs the fixed path and prints its figures.
    void measure(int frames);

private:
    using Clock = std::chrono::steady_clock;

    // app.cpp: the window, the loop, time
    map::Scene first_scene();
    void open_window();
    void wait_for_events();
    void pace();
    [[nodiscard]] std::vector<double> measured_playing(double days_a_second, int frames);
    [[nodiscard]] double measured_pick_us();
    [[nodiscard]] bool frame_due() const;
    void wake() { frames_due_ = 3; }  // panels settle one frame after what changed them

    // app_input.cpp: events and actions
    bool take(const sf::Event& event);
    bool take_key(const sf::Event::KeyEvent& key);
    bool take_character(char32_t character);
    void take_pointer(const sf::Event& event);
    void release_pointer(map::Pixel at);
    void uncover(map::Pixel at);
    void resize(unsigned width, unsigned height);
    void perform(Action action);
    void serve(const Request& request);
    void serve_requests();
    void fly_to(const geo::LonLatBox& box);
    void show_ref(const map::Ref& ref);
    void show_point(geo::LonLat at, double radius_km, double most_metres_per_px);
    void notify(std::string text);
    [[nodiscard]] std::vector<map::Ref> stack_at(map::Pixel at);
    [[nodiscard]] bool over_panel(map::Pixel at) const;
    [[nodiscard]] map::Pixel style_px(int x, int y) const;

    // app_reading.cpp: articles and the clipboard
    void show_article(const ArticleSpot& spot);
    void toggle_article();
    void step(int by);
    void copy_passage();

    // app_review.cpp: what a reader suggests
    void toggle_review();
    bool perform_on_review(Action action);
    void decide_event(story::Review review);
    bool click_review(map::Pixel at);
    void place_pin(map::Pixel at);
    void read_again();

    // app_drawing.cpp: an area to filter by
    bool draw_rectangle(const sf::Event& event);
    bool draw_with_key(const sf::Event::KeyEvent& key);
    void add_corner(map::Pixel at, bool last);
    void filter_by(const std::vector<geo::Metres>& corners);
    void filter_view();
    [[nodiscard]] bool second_click(map::Pixel at);

    // app_markup.cpp: marks; each says whether it was theirs
    [[nodiscard]] MarkupDesk desk();
    bool serve_marks(MarkupAnswer answer);
    bool press_mark(map::Pixel at);
    bool move_mark(map::Pixel at);
    bool release_mark(map::Pixel at, bool twice);
    bool click_mark(map::Pixel at, bool twice);
    bool perform_on_marks(Action action);
    std::optional<std::vector<map::Drawing>> put_drafts();
    void settle_marks();
    void draw_markup(const PanelContext& context);
    [[nodiscard]] sf::Cursor::Type map_cursor() const;

    // app_document.cpp: the story in the window
    void edit(story::Edit edit);
    void refresh(Document::Reach reach);
    void refilter();
    void undo(bool again);
    void show_opened(story::Story story, const std::filesystem::path& file, bool recovered);
    void draw_dialogs(const PanelContext& context);
    void cancel_file_dialog();
    void remember_settings();
    [[nodiscard]] bool dialog_open() const { return file_dialog_ || question_ || export_dialog_; }

    // app_saving.cpp: the story's file, and leaving the story
    void save();
    void save_as();
    void save_as(const std::filesystem::path& start);
    void save_to(const std::filesystem::path& file);
    void save_words(const SaveWords& wanted);
    void say_saving();
    void finish_saving();
    void leave(const char* title, const std::function<void()>& go_on);
    void close();
    void open_other();
    void look_outside();
    void open_theirs();

    // app_recovery.cpp: what lies on the disk for after a crash
    void keep_for_recovery();
    void finish_keeping();
    void forget_kept();
    void offer_recovery();

    // app_jobs.cpp: what threads of their own do
    void open(const std::filesystem::path& file);
    void write_picture(const PictureWish& wish);
    void finish_jobs();
    void finish_opening();
    void finish_picture();
    template <class T>
    void abandon(std::future<T> job);
    void abandon_picture();
    [[nodiscard]] bool keeps_waiting() const;
    void draw_jobs(const PanelContext& context);

    // app_views.cpp: saved views, pictures, how the window itself looks
    [[nodiscard]] map::KeptView kept_now();
    void show_chapter(std::size_t index);
    void step_chapter(int by);
    void begin_export();
    void draw_export(const PanelContext& context);
    void set_theme(bool dark);
    void see_hint();
    void set_scale(double scale);

    // app_frame.cpp: a frame
    void frame(bool complete);
    void run_clock(double seconds);
    [[nodiscard]] bool names_due(bool complete);
    void build_scene(bool complete);
    void summarize_picture(bool complete);
    void refresh_words();
    [[nodiscard]] Described describe(const map::Ref& ref) const;
    void draw_panels(double seconds);
    void show_cursor(sf::Cursor::Type type);
    void take_screenshot();
    void dump_state();

    const geo::Region& region_;
    const WindowOptions options_;
    Settings settings_;
    Document document_;
    const story::Story& story_;  // the document's
    double scale_;               // device px a style px
    text::Typesetter type_;
    map::SceneBuilder builder_;
    LayerStore layers_;
    AppState state_;
    map::Scene scene_;
    std::uint64_t scene_content_ = 0;  // differs when what lies on the layers does
    PictureSummary summary_;
    bool summary_due_ = false;
    map::Camera last_camera_;
    using Names = map::SceneBuilder::Names;
    Names names_ = Names::placed;  // of the scene
    Clock::time_point named_at_;
    Clock::time_point ran_at_;  // the clock
    map::Filter filtered_;      // what the timeline shows
    std::bitset<story::quad_class_count> filtered_classes_;
    TimelinePanel timeline_;
    SearchBox search_;
    EventList list_;
    FilterPanel filters_;
    ArticleView article_;
    ReviewPanel review_;
    MarkupTool markup_;
    MarkupPanel panel_;
    map::Markup drafting_;              // draws what is under way
    sf::Cursor shown_cursor_;           // before the window, which uses it to its end
    std::optional<sf::Window> window_;  // its making sets up OpenGL: not before the first scene is under way

    struct Graphics {
        Graphics(const std::filesystem::path& shaders, LayerStore& layers, const text::Typesetter& type,
                 double scale)
            : painter(shaders, layers, picture_of(picture)),
              panels(shaders, picture_of(picture)),
              atlas(type),
              ui(atlas, scale) {}
        std::optional<WindowPicture> picture;  // where the processor does the graphics card's work
        Painter painter;
        PanelPainter panels;
        TextAtlas atlas;
        Ui ui;
        ImGuiBridge bridge;
    };
    std::optional<Graphics> graphics_;  // made when the context is there

    CameraMotion motion_;
    bool letter_used_ = false;              // the key just pressed acted: its letter is not typed as well
    std::optional<map::Pixel> pointer_;     // style px, while over the window
    std::optional<map::Pixel> pressed_at_;  // on the map, button still down
    bool dragged_ = false;
    Clock::time_point last_press_;
    map::Pixel last_click_;
    PaneScroll scroll_;

    std::optional<map::Ref> hovered_;
    Described hover_words_;
    struct Shown {
        std::optional<map::Ref> ref;
        map::TimeWindow window;
        std::string viewpoint;
        bool operator==(const Shown&) const = default;
    };
    Shown shown_;
    map::Dossier dossier_;
    std::vector<map::Ref> described_list_;
    std::vector<Described> list_words_;

    // A dialog, and what its answer leads to.
    std::optional<FileDialog> file_dialog_;
    std::optional<ExportDialog> export_dialog_;
    std::optional<PictureWish> last_wish_;
    struct Writing {
        std::future<std::filesystem::path> file;
        std::filesystem::path target;
        Clock::time_point since;
        std::stop_source stop;
    };
    std::optional<Writing> writing_;
    ChaptersPanel chapters_;
    std::function<void(const std::filesystem::path&)> on_file_;
    std::optional<Question> question_;
    std::function<void(std::size_t)> on_answer_;
    std::function<void()> after_save_;

    struct Opening {
        std::filesystem::path file;
        std::future<story::Story> story;
        Clock::time_point since;
        std::uint64_t revision = 0;  // of the story that makes way for it
    };
    std::optional<Opening> opening_;
    struct Saving {
        std::future<Written> written;
        std::filesystem::path file;
        std::uint64_t revision = 0;
        Clock::time_point since;
    };
    std::optional<Saving> saving_;
    std::vector<std::function<bool()>> abandoned_;  // each says whether it has come to its end
    std::future<story::Recovery> keeping_;
    std::optional<story::Recovery> kept_;  // what lies on the disk for after a crash
    std::uint64_t kept_revision_ = 0;
    Clock::time_point edited_;
    Clock::time_point looked_outside_;
    std::vector<story::Recovery> found_;  // left by windows that are gone

    std::vector<Request> requests_;
    std::string notice_;
    std::string copied_;  // to the clipboard, last
    Clock::time_point notice_until_;
    bool screenshot_due_ = false;
    std::filesystem::path screenshot_;
    std::string dumped_;
    int frames_due_ = 3;
    Clock::time_point frame_start_;
    std::optional<sf::Cursor::Type> cursor_;
};

}  // namespace marchland::screen
