// SPDX-License-Identifier: MIT
#pragma once
#include <fmt/format.h>

#include <string>

namespace marchland::screen {

/// Every word that the window says, in one table: English here; another language is another of these. Words
/// with {} are filled by `filled`.
struct Words {
    // top bar
    const char* home = "Home";
    const char* story = "Story";
    const char* filters = "Filters";
    const char* list = "List";
    const char* mark_up = "Mark up";
    const char* chapters = "Views";
    const char* look = "Look";
    const char* legend = "Legend";
    const char* export_picture = "Export…";
    const char* search_hint = "Search places, events, words, dates, coordinates";
    const char* unsaved = "unsaved changes";
    const char* read_only = "read-only";
    const char* untitled = "Marchland";

    // tips
    const char* tip_file = "Open, save, recent files";
    const char* tip_read_only = "It cannot be written: saving asks for another place";
    const char* tip_home = "The whole South Caucasus";
    const char* tip_story = "Where the story lies";
    const char* tip_filters = "Show only some events";
    const char* tip_list = "Every event as a row";
    const char* tip_mark_up = "Draw and write on the map";
    const char* tip_chapters = "Saved views, one after another";
    const char* tip_look = "Borders and names, layers, colours";
    const char* tip_legend = "What the signs mean";
    const char* tip_export = "A finished sheet as a picture";
    const char* tip_help = "All keys";
    const char* tip_undo = "Undo {}";
    const char* tip_redo = "Redo {}";
    const char* nothing_to_undo = "Nothing to undo";
    const char* nothing_to_redo = "Nothing to redo";
    const char* tip_zoom_in = "Nearer";
    const char* tip_zoom_out = "Farther";

    // clock
    const char* play = "Play";
    const char* pause = "Pause";
    const char* step_back = "A step back";
    const char* step_on = "A step on";
    const char* slower = "Slower";
    const char* faster = "Faster";
    const char* speed = "How much time goes by in a second; type another";
    const char* speed_fault = "No such speed: write \"10 days\", \"1 month\" or \"1 day in 4 s\"";
    const char* loop = "Begin again at the end";
    const char* mode_window = "Window";
    const char* mode_cumulative = "Up to";
    const char* mode_point = "Day";
    const char* tip_mode = "The days of the window; everything up to its end; its last day alone";
    const char* date_hint = "2020-09-27";
    const char* tip_dates = "Type a date: 2020-09-27, 2020-09 or 2020";
    const char* date_fault = "No such date: write 2020-09-27, 2020-09 or 2020";
    const char* all = "All";
    const char* tip_all = "All of the time";
    const char* as_of = "As of {}";
    const char* one_event_on_map = "1 event on the map";
    const char* events_on_map = "{} events on the map";
    const char* events_outside = "{} outside it";
    const char* events_without_place = "{} without a place";
    const char* undated = "{} undated";
    const char* bars_are = "bars: {}";
    const char* more_strips = "{} longer ones more";
    const char* units[6] = {"days", "weeks", "months", "quarters", "years", "decades"};
    const char* talks = "Talks";
    const char* cooperation = "Cooperation";
    const char* accusations = "Accusations";
    const char* clashes = "Clashes";
    const char* tip_class = "{} on, off";

    // look
    const char* as_seen_by = "BORDERS AND NAMES AS SEEN BY";
    const char* two_names = "PLACES WITH TWO NAMES";
    const char* labels_in = "LABELS IN";
    const char* colours_and_lines = "COLOURS AND LINES";
    const char* layers = "SHOWN";
    const char* window_looks = "THE WINDOW";
    const char* names_both = "Both";
    const char* names_one = "One";
    const char* names_neutral = "Neutral order";
    const char* light = "Light";
    const char* dark = "Dark";
    const char* grey = "Grey";
    const char* graticule = "Graticule";
    const char* relief = "Relief";
    const char* events = "Events";
    const char* posts = "Posts";
    const char* control = "Control";
    const char* districts = "Districts";
    const char* places = "Places";
    const char* annotations = "Annotations";
    const char* panels_light = "Light panels";
    const char* panels_dark = "Dark panels";
    const char* size_of_type = "Size {} %";

    // reading
    const char* passages = "Passages";
    const char* one_passage = "1 passage";
    const char* passage_of = "Passage {} of {}";
    const char* no_articles = "This story holds no articles.";
    const char* no_passage = "No article of this story speaks of it.";
    const char* open_article = "Open the article";
    const char* source_is = "Source: {}";
    const char* undated_event = "undated";
    const char* events_here = "Events here";
    const char* count_events_here = "{} events here";
    const char* one_event_here = "1 event here";
    const char* no_event_here = "None between the two days of the time window.";
    const char* control_on = "Control on {}";
    const char* control_unknown = "The story does not say who held this ground on that day.";
    const char* outline_within = " · outline within {:.0f} km";
    const char* view_of = " · view of {}";
    const char* things_here = "{} things here";
    const char* suggested = "suggested by the reader, not reviewed";
    const char* fatalities = "fatalities: ";
    const char* says = "says: ";
    const char* source = "source: ";
    const char* confidence = "confidence: ";

    // coordinates
    const char* form_decimal = "DEG";
    const char* form_dms = "DMS";
    const char* form_utm = "UTM";
    const char* form_mgrs = "MGRS";
    const char* tip_coordinates = "To the clipboard";
    const char* tip_form = "{}, to the clipboard";
    const char* copied_coordinates = "Copied {}";

    // files
    const char* open = "Open";
    const char* open_title = "Open a story or an article";
    const char* save = "Save";
    const char* save_as = "Save as…";
    const char* save_title = "Save the story as";
    const char* cancel = "Cancel";
    const char* replace = "Replace";
    const char* replaces = "{} is there already: Replace writes over it.";
    const char* path_hint = "a name, or a path: ~/maps/story.gpkg";
    const char* places_to_go = "PLACES";
    const char* recent = "RECENT";
    const char* home_folder = "Home";
    const char* documents = "Documents";
    const char* downloads = "Downloads";
    const char* desktop = "Desktop";
    const char* started_here = "Started here";
    const char* nothing_here = "No such files in this folder.";
    const char* no_such_file = "There is no {}";
    const char* saved_file = "Saved {}";
    const char* saving = "Saving {} …";
    const char* still_saving = "{} is still being saved.";
    const char* opening = "Opening {} …";
    const char* given_up = "Given up.";
    const char* open_menu = "Open…";
    const char* quit = "Quit";
    const char* undo = "Undo";
    const char* redo = "Redo";
    const char* undone = "Undone: {}";
    const char* redone = "Done again: {}";
    const char* export_menu = "Export a picture…";
    const char* recent_menu = "RECENT";
    const char* hint_title = "Begin anywhere";
    const char* hint_words =
        "Click a place to read what is said about it. Press Space to let time run, Ctrl F to search, ? for "
        "all keys.";
    const char* hint_close = "Understood";

    // export
    const char* export_title = "Export a picture";
    const char* picture_title = "Title";
    const char* picture_subtitle = "Subtitle";
    const char* picture_notes = "Notes at the foot";
    const char* picture_size = "SIZE";
    const char* picture_sizes[6] = {"A4 wide", "A4 tall", "A3 wide", "A5 wide", "16:9", "Square"};
    const char* picture_dpi = "dpi";
    const char* typed_size = "or 1600x900, 297x210mm";
    const char* picture_callouts = "Captions, at most";
    const char* as_many = "as many as fit";
    const char* picture_inset = "Small map of where it lies";
    const char* picture_map_only = "The bare map, for a GIS";
    const char* picture_world_file = "World file beside a PNG";
    const char* picture_sidecar = "File to make it again from (.view.json)";
    const char* picture_format = "FORMAT";
    const char* picture_series = "SERIES";
    const char* series_one = "One";
    const char* series_month = "Month";
    const char* series_week = "Week";
    const char* series_day = "Day";
    const char* series_cumulative = "Each up to its last day";
    const char* series_pause = "Each picture of an animation, ms";
    const char* choose_place = "Choose…";
    const char* drawing_preview = "Drawing…";
    const char* drawing_picture = "Drawing {} …";
    const char* picture_done = "Saved {}";
    const char* export_save_title = "Save the picture as";
    const char* dpi_fault = "dpi is a number from 36 to 1200";
    const char* callouts_fault = "captions are a number, or nothing for as many as fit";

    // saved views
    const char* chapters_title = "Saved views";
    const char* no_chapters =
        "None yet. A view keeps what the map shows now: place, time, filters, borders, colours.";
    const char* save_view = "Keep this view";
    const char* view_name = "Name";
    const char* view_text = "What to say about it";
    const char* update_view = "Make it what the map shows";
    const char* delete_view = "Delete";
    const char* chapter_of = "{} of {}";
    const char* edit_add_view = "Keep view";
    const char* edit_change_view = "Change view";
    const char* edit_delete_view = "Delete view";
    const char* edit_move_view = "Move view";
    const char* view_up = "Earlier";
    const char* view_down = "Later";
    const char* next_view = "Next view";
    const char* previous_view = "Previous view";
    const char* no_next_view = "No view comes after this one";
    const char* no_previous_view = "No view comes before this one";
    const char* unnamed_view = "View {}";

    // questions
    const char* close_title = "Save what you did before closing?";
    const char* close_words = "The story \"{}\" has changes that no file holds yet.";
    const char* open_other_title = "Save what you did before opening another?";
    const char* discard = "Discard";
    const char* recover_title = "Work that was not saved";
    const char* recover_words =
        "The window was closed before \"{}\" could be saved: on {}, the last step was \"{}\". Take it up "
        "again?";
    const char* recover = "Recover";
    const char* not_now = "Not now";
    const char* outside_title = "The file was changed by somebody else";
    const char* outside_words = "{} is not what it was when it was opened here.";
    const char* reload = "Open theirs";
    const char* keep_mine = "Keep mine";
    const char* theirs_title = "Open theirs and lose what you did?";
    const char* theirs_words = "What you did to {} is in no file yet.";
    const char* save_mine = "Save mine elsewhere";
    const char* discard_mine = "Discard mine";
    const char* my_copy = "{}-mine.gpkg";
    const char* overwrite = "Write over it";

    // search
    const char* search = "Search";
    const char* tip_search = "Places in any script, events, words, dates, coordinates";
    const char* found_nothing = "Nothing of that name, and no text with these words.";
    const char* searching = "Getting ready to search…";
    const char* kind_place = "PLACE";
    const char* kind_event = "EVENT";
    const char* kind_text = "TEXT";
    const char* kind_date = "DATE";
    const char* kind_point = "POINT";
    const char* outside_map = "That is too far away for this map.";

    // table
    const char* columns[11] = {"DATE",        "TITLE",      "TYPE",    "CLASS",     "PLACE", "ACTORS",
                               "WHO SAYS SO", "FATALITIES", "SOURCES", "PRECISION", "STATUS"};
    const char* count_events = "{} events";
    const char* one_event = "1 event";
    const char* of_passing = " of {}";
    const char* count_selected = ", {} selected";
    const char* all_that_pass = "All that pass";
    const char* on_map_now = "On the map now";
    const char* one_stack = "one stack";
    const char* copy_csv = "Copy CSV";
    const char* copy_markdown = "Copy Markdown";
    const char* merge = "Merge into one";
    const char* tip_merge =
        "Both tell of one event: what each article says stays, and Split takes them apart again";
    const char* split = "Split";
    const char* tip_split = "They tell of different events: one for each article again";
    const char* save_csv = "Save CSV…";
    const char* save_csv_title = "Save the events as";
    const char* events_file = "{}-events.csv";
    const char* tip_copy = "The selected rows, else all, with where they are from";
    const char* copied_events = "{} events copied";
    const char* copied_event = "1 event copied";
    const char* no_rows = "No event passes the filter on these days.";
    const char* unknown_actor = "unknown";
    const char* show_in_table = "Show in the table";

    // the whole article, sources, the clipboard
    const char* whole_article = "The whole article";
    const char* copy = "Copy";
    const char* tip_article = "This sentence in the whole article";
    const char* tip_copy_sentence = "The sentence with its citation, to the clipboard";
    const char* tip_back = "Back to what was read before";
    const char* tip_forward = "Forward again";
    const char* copied_sentence = "Copied the sentence and its citation: {}";
    const char* copied_the_event = "Copied the event with its sources: {}";
    const char* nothing_to_copy = "Choose something on the map to copy what is said of it.";
    const char* no_article = "No article is shown here: choose something that one speaks of.";
    const char* stop_of = "{} of {} in this article";
    const char* stops_in = "{} in this article";
    const char* not_in_article = "This article does not name it.";
    const char* events_told = "Events";
    const char* tip_next_stop = "The next one in the text";
    const char* tip_previous_stop = "The one before in the text";
    const char* each_source = "What each source says";
    const char* no_source = "No article of this story is cited for it.";
    const char* one_source = "Only one source of this story speaks of it: {}.";
    const char* many_sources = "{} articles speak of it.";
    const char* compare = "Compare";
    const char* tip_compare = "Their sentences side by side";
    const char* compare_none = "Choose an event to see what each source says of it.";
    const char* no_event = "No event is selected";
    const char* compare_note = "In bold: names and numbers that not every source gives so.";
    const char* in_language = "in {}";

    // review of what a reader suggests
    const char* review = "Review";
    const char* review_left = "Review: {} left";
    const char* tip_review = "Accept, reject, correct what was read in this article";
    const char* left_of = "{} of {} left to look at";
    const char* none_left = "All {} looked at";
    const char* nothing_read = "Nothing was read in this article.";
    const char* accept = "Accept";
    const char* reject = "Reject";
    const char* tip_accept = "It is so; to the next one";
    const char* tip_reject = "It is not so; to the next one";
    const char* accepted_mark = "accepted";
    const char* rejected_mark = "rejected";
    const char* review_type = "TYPE";
    const char* review_date = "DATE";
    const char* review_date_hint = "undated; 2024-04-17, April 2024";
    const char* review_date_fault = "No such date: write 2020-09-27, 27 September 2020, 2020-09 or 2020";
    const char* tip_review_date = "Enter changes it; an empty one is undated";
    const char* which_place = "WHICH PLACE?";
    const char* mention_place = "WHICH PLACE IS “{}”?";
    const char* not_named = "Leave it";
    const char* tip_not_named = "The words stay plain text";
    const char* place_hint = "a place, or coordinates";
    const char* no_such_place = "No place of that name.";
    const char* show_places = "Show them on the map";
    const char* place_on_map = "Place on map";
    const char* tip_place_on_map = "The next click on the map is where it happened";
    const char* placing_now = "Click on the map where it happened; Esc: not now.";
    const char* nowhere_known = "no known place";
    const char* nowhere = "Nowhere in particular";
    const char* not_a_place = "Not a place";
    const char* tip_not_a_place = "The name means no place here; reading again will not bring it back";
    const char* read_again = "Read again";
    const char* tip_read_again = "New suggestions; what you accepted, rejected or corrected stays";
    const char* was_read_again = "Read again: {} suggested events; {} decided ones stay as they are.";
    const char* choose_suggestion = "Choose an event above, or a name in the text.";
    const char* no_review = "There is no article to review.";
    const char* near_words = "near {}";
    const char* placed_by_hand = "placed by hand";
    const char* edit_accept = "Accept event";
    const char* edit_reject = "Reject event";
    const char* edit_retype = "Change type of event";
    const char* edit_redate = "Change date of event";
    const char* edit_relocate = "Change place of event";
    const char* edit_pin = "Move pin";
    const char* edit_mention = "Change place of mention";
    const char* edit_no_mention = "Remove mention";
    const char* edit_add_mention = "Add mention";
    const char* edit_read_again = "Read again";

    // filters
    const char* filters_on = "Filters · {}";
    const char* count_shown = "{} of {} events";
    const char* clear_all = "Clear all";
    const char* filter_sections[11] = {"Class and type", "Actor",   "Source",     "Article",
                                       "Who says so",    "Sources", "Fatalities", "Place known to",
                                       "Date known to",  "Status",  "Where"};
    const char* find_in[3] = {"Find an actor", "Find a source", "Find an article"};
    const char* as_pair = "Only between";
    const char* pair_one = "one side";
    const char* pair_other = "the other side";
    const char* pair_fault = "No events name {}";
    const char* more_rows = "{} more";
    const char* fewer_rows = "Fewer";
    const char* nothing_found = "Nothing of that name.";
    const char* anyone = "Anyone";
    const char* claimed = "Only claims";
    const char* as_fact = "Stated as fact";
    const char* not_done_too = "Also denied, possible, planned, habitual";
    const char* any = "Any";
    const char* at_least_one_source = "At least 1";
    const char* at_least_sources = "At least {} that agree";
    const char* fatalities_stated = "Stated";
    const char* fatalities_at_least = "At least {}";
    const char* place_any = "Anything, or nothing";
    const char* place_known = "{:g} km or better";
    const char* dates_known[4] = {"The day", "The week", "The month", "Anything"};
    const char* undated_too = "Undated ones too";
    const char* either_status = "Either";
    const char* only_accepted = "Accepted";
    const char* only_suggested = "Suggested by the reader";
    const char* draw_rectangle = "Rectangle";
    const char* draw_polygon = "Polygon";
    const char* what_is_shown = "This view";
    const char* inside_area = "INSIDE AN AREA";
    const char* near_place = "NEAR A PLACE";
    const char* near_border = "NEAR A BORDER";
    const char* drag_rectangle = "Drag over the map from corner to corner. Esc: not now.";
    const char* click_corners =
        "Click the corners on the map; a double click or Enter closes it, Backspace takes one back. Esc: not "
        "now.";
    const char* cancel_drawing = "Not now";
    const char* remove_area = "Remove the area";
    const char* area_too_small = "That is no area: it needs three corners apart from each other.";
    const char* choose_a_place = "Choose a place on the map, then come back here.";
    const char* within = "within";
    const char* km_of = "km of {}";
    const char* km = "km";
    const char* any_border = "Any international border";
    const char* more_filters = "{} more…";

    // marking up, by screen::Tool and map::MarkKind
    const char* tools[13] = {"Select, move, reshape",
                             "Text",
                             "Callout",
                             "Arrow",
                             "Curved arrow",
                             "Line",
                             "Area",
                             "Circle",
                             "Freehand",
                             "Number",
                             "Highlight a district",
                             "Highlight a border",
                             "Measure distance and area"};
    const char* tool_hints[13] = {"Click a mark to select it. Drag it, or its handles.",
                                  "Click where the words go.",
                                  "Drag from what it points at to where the words go.",
                                  "Drag from start to tip.",
                                  "Drag from start to tip; bend it afterwards.",
                                  "Click along it. Double-click or Enter ends it.",
                                  "Click its corners. Double-click or Enter closes it.",
                                  "Drag from the middle to the edge.",
                                  "Draw with the button held down.",
                                  "Click for each number.",
                                  "Click a district. Ctrl: the whole country.",
                                  "Click both ends of the stretch. Double-click: all of it.",
                                  "Click along the way. From three points on the area counts too."};
    const char* snapping_hint = "Snaps to places and marks; Alt or Ctrl switches that off.";
    const char* mark_kinds[11] = {"text",   "callout",  "arrow",  "curved arrow", "line",  "area",
                                  "circle", "freehand", "number", "district",     "border"};
    const char* add_mark = "Add {}";
    const char* move_mark = "Move {}";
    const char* reshape_mark = "Reshape {}";
    const char* style_mark = "Style {}";
    const char* write_mark = "Write {}";
    const char* delete_mark = "Delete {}";
    const char* duplicate_mark = "Duplicate {}";
    const char* order_mark = "Reorder {}";
    const char* lock_mark = "Lock {}";
    const char* unlock_mark = "Unlock {}";
    const char* hide_mark = "Hide {}";
    const char* show_mark = "Show {}";
    const char* anchor_mark = "Fix {}";
    const char* is_locked = "It is locked: L unlocks it";
    const char* first_words = "Text";
    const char* words_hint = "Words";
    const char* marks = "Marks";
    const char* no_marks = "Nothing is drawn yet. Take a tool at the left.";
    const char* colour = "Line";
    const char* fill = "Fill";
    const char* letters = "Letters";
    const char* width = "Width";
    const char* tones[6] = {"Ink", "Red", "Blue", "Ochre", "Green", "Paper"};
    const char* no_fill = "No fill";
    const char* opacity = "How dense the fill is";
    const char* dash_solid = "Solid";
    const char* dash_dashed = "Dashed";
    const char* dash_dotted = "Dotted";
    const char* head_start = "A head at the start";
    const char* head_end = "A head at the end";
    const char* size = "Size";
    const char* bold = "Bold";
    const char* italic = "Italic";
    const char* paper_box = "Paper behind the words";
    const char* paper_halo = "Paper around letters and lines";
    const char* radius_km = "Radius, km";
    const char* badge_number = "Number";
    const char* fixed_to = "Fixed to";
    const char* to_map = "the map";
    const char* to_sheet = "the sheet";
    const char* lock = "Lock";
    const char* unlock = "Unlock";
    const char* show = "Show";
    const char* hide = "Hide";
    const char* forward = "Forward";
    const char* backward = "Backward";
    const char* to_front = "To the front";
    const char* to_back = "To the back";
    const char* duplicate = "Duplicate";
    const char* remove = "Delete";
    const char* hide_all = "All marks on, off";
    const char* length_is = "Length {}";
    const char* area_is = "Area {}";
    const char* keep_line = "Keep as line";
    const char* keep_area = "Keep as area";
    const char* marking_keys = "Keys while marking up";

    // what keys do, by screen::Action
    const char* key_pan_left = "move the map";
    const char* key_zoom_in = "zoom in, out";
    const char* key_home = "the whole South Caucasus";
    const char* key_story = "fit the story";
    const char* key_window_earlier = "earlier, later: move the time window";
    const char* key_last_earlier = "move its end";
    const char* key_first_earlier = "move its beginning";
    const char* key_window_all = "all of the time";
    const char* key_type_dates = "go to a date: type it";
    const char* key_play = "play, pause";
    const char* key_slower = "slower, faster";
    const char* key_clock_mode = "clock: window, up to a day, a day";
    const char* key_loop = "begin again at the end";
    const char* key_toggle_verbal_cooperation = "classes of events on, off";
    const char* key_toggle_events = "events, posts, control, districts on, off";
    const char* key_next_passage = "next, previous passage or mention";
    const char* key_back = "back to what was read before; Shift: forward";
    const char* key_copy = "copy the passage with its citation";
    const char* key_article = "the whole article";
    const char* key_compare = "what each source says of an event";
    const char* key_scroll_down = "scroll the reading pane";
    const char* key_focus_next = "next button or link; Enter presses it";
    const char* key_legend = "legend on, off";
    const char* key_options = "whose borders and names, language, colours";
    const char* key_search = "search";
    const char* key_filters = "filters";
    const char* key_list = "every event as a row of a table";
    const char* key_mark_up = "mark up the map";
    const char* key_chapters = "saved views";
    const char* key_next_chapter = "next, previous saved view";
    const char* key_undo = "undo; Ctrl Shift Z: redo";
    const char* key_open = "open";
    const char* key_save = "save; Ctrl Shift S: save as";
    const char* key_export_picture = "export a picture";
    const char* key_screenshot = "save what you see as a PNG";
    const char* key_close_top = "close what is on top";
    const char* key_help = "these keys";
    const char* key_quit = "quit";

    // and while marking up
    const char* key_tool_select = "select, move, reshape";
    const char* key_tool_text = "text";
    const char* key_tool_callout = "callout";
    const char* key_tool_arrow = "arrow";
    const char* key_tool_curve = "curved arrow";
    const char* key_tool_line = "line";
    const char* key_tool_area = "area";
    const char* key_tool_circle = "circle";
    const char* key_tool_freehand = "freehand";
    const char* key_tool_badge = "number";
    const char* key_tool_district = "highlight a district";
    const char* key_tool_border = "highlight a border";
    const char* key_tool_measure = "measure distance and area";
    const char* key_mark_finish = "end the line or area";
    const char* key_mark_take_back = "take back its last point";
    const char* key_mark_abandon = "abandon it; deselect; select tool";
    const char* key_mark_delete = "the mark, or the vertex under the pointer";
    const char* key_mark_duplicate = "duplicate";
    const char* key_mark_forward = "forward, backward; Shift: front, back";
    const char* key_mark_lock = "lock, unlock the selected mark";
    const char* key_nudge_left = "move it by 1 px; Shift: by 10";
    const char* key_mark_next = "next mark, then the buttons";
    const char* key_hide_marks = "all marks on, off";

    // and while reviewing
    const char* key_review = "accept or reject what was read";
    const char* key_review_accept = "accept the suggested event";
    const char* key_review_reject = "reject it";
    const char* key_review_next = "next, previous event of the article";
    const char* key_review_place = "say on the map where it happened";

    // help and notices
    const char* reviewing_keys = "While reviewing";
    const char* keys = "Keys";
    const char* saved_as = "Saved {}";
    const char* no_browser = "No browser could be started for {}";
};

/// The table of the window's language.
[[nodiscard]] const Words& words();

/// Words of the table with their gaps filled. A table whose gaps do not fit is a fault of ours: throws
/// fmt::format_error.
template <class... Values>
[[nodiscard]] std::string filled(const char* words, const Values&... values) {
    return fmt::format(fmt::runtime(words), values...);
}

}  // namespace marchland::screen
