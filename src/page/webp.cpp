// SPDX-License-Identifier: MIT
#include "page/webp.h"

#include <fmt/format.h>
#include <webp/encode.h>
#include <webp/mux.h>

#include "geo/error.h"
#include "page/xml.h"

namespace marchland::page {
namespace {

// Higher levels and qualities cost several times the time for a few per cent.
constexpr int level = 1;
constexpr float effort = 20;

[[noreturn]] void give_up(const char* reason) {
    throw geo::Error(
        fmt::format("the WebP could not be encoded ({}): choose a smaller size, or .png", reason));
}

WebPConfig lossless() {
    WebPConfig config;
    if (!WebPConfigInit(&config) || !WebPConfigLosslessPreset(&config, level))
        give_up("another version of libwebp");
    config.quality = effort;
    return config;
}

/// A picture in libwebp's own memory.
class Picture {
public:
    explicit Picture(const PixelView& view) {
        if (!WebPPictureInit(&picture_)) give_up("another version of libwebp");
        picture_.use_argb = 1;
        picture_.width = view.width;
        picture_.height = view.height;
        if (!WebPPictureAlloc(&picture_)) give_up("no memory");
        for (int y = 0; y < view.height; ++y) {
            const std::uint32_t* from = view.pixels + static_cast<std::ptrdiff_t>(y) * view.stride;
            std::uint32_t* to = picture_.argb + static_cast<std::ptrdiff_t>(y) * picture_.argb_stride;
            for (int x = 0; x < view.width; ++x) to[x] = from[x] | 0xFF000000U;
        }
    }
    ~Picture() { WebPPictureFree(&picture_); }
    Picture(const Picture&) = delete;
    Picture& operator=(const Picture&) = delete;
    WebPPicture* get() { return &picture_; }

private:
    WebPPicture picture_{};
};

/// Title and copyright as an XMP packet; empty when there is neither.
std::string xmp(const PictureText& texts) {
    std::string fields;
    for (const auto& [keyword, text] : texts) {
        const char* name = keyword == "Title" ? "title" : keyword == "Copyright" ? "rights" : nullptr;
        if (name && !text.empty())
            fields +=
                fmt::format("<dc:{0}><rdf:Alt><rdf:li xml:lang=\"x-default\">{1}</rdf:li></rdf:Alt></dc:{0}>",
                            name, escaped(text));
    }
    if (fields.empty()) return {};
    return fmt::format(
        "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\"><rdf:RDF "
        "xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><rdf:Description rdf:about=\"\" "
        "xmlns:dc=\"http://purl.org/dc/elements/1.1/\">{}</rdf:Description></rdf:RDF></x:xmpmeta>",
        fields);
}

std::string with_texts(const WebPData& encoded, const PictureText& texts) {
    const std::unique_ptr<WebPMux, decltype(&WebPMuxDelete)> mux(WebPMuxCreate(&encoded, 0), WebPMuxDelete);
    if (!mux) give_up("no memory");
    const std::string packet = xmp(texts);
    const WebPData chunk{reinterpret_cast<const std::uint8_t*>(packet.data()), packet.size()};
    if (!packet.empty() && WebPMuxSetChunk(mux.get(), "XMP ", &chunk, 0) != WEBP_MUX_OK) give_up("no memory");
    WebPData whole;
    WebPDataInit(&whole);
    if (WebPMuxAssemble(mux.get(), &whole) != WEBP_MUX_OK) give_up("no memory");
    std::string bytes(reinterpret_cast<const char*>(whole.bytes), whole.size);
    WebPDataClear(&whole);
    return bytes;
}

}  // namespace

void check_webp_size(int width, int height) {
    if (width > WEBP_MAX_DIMENSION || height > WEBP_MAX_DIMENSION)
        throw geo::UsageError(
            fmt::format("size {}x{}: a .webp has at most {} px a side: choose a smaller size, or .png", width,
                        height, WEBP_MAX_DIMENSION));
}

std::string encode_webp(const PixelView& picture, const PictureText& texts) {
    const WebPConfig config = lossless();
    Picture frame(picture);
    WebPMemoryWriter written;
    WebPMemoryWriterInit(&written);
    const std::unique_ptr<WebPMemoryWriter, decltype(&WebPMemoryWriterClear)> owner(&written,
                                                                                    WebPMemoryWriterClear);
    frame.get()->writer = WebPMemoryWrite;
    frame.get()->custom_ptr = &written;
    if (!WebPEncode(&config, frame.get()))
        give_up(frame.get()->error_code == VP8_ENC_ERROR_OUT_OF_MEMORY ? "no memory" : "libwebp failed");
    return with_texts({written.mem, written.size}, texts);
}

struct WebpAnimation::Encoder {
    std::unique_ptr<WebPAnimEncoder, decltype(&WebPAnimEncoderDelete)> anim{nullptr, WebPAnimEncoderDelete};
    WebPConfig config = lossless();
    int frame_ms = 0;
    int next_ms = 0;
};

WebpAnimation::WebpAnimation(int width, int height, int frame_ms) : encoder_(std::make_unique<Encoder>()) {
    WebPAnimEncoderOptions options;
    if (!WebPAnimEncoderOptionsInit(&options)) give_up("another version of libwebp");
    options.anim_params.loop_count = 0;  // for ever
    options.kmin = options.kmax = 0;     // one whole picture at the start, then what changes
    encoder_->anim.reset(WebPAnimEncoderNew(width, height, &options));
    if (!encoder_->anim) give_up("no memory");
    encoder_->frame_ms = frame_ms;
}

WebpAnimation::~WebpAnimation() = default;

void WebpAnimation::add(const PixelView& picture) {
    Picture frame(picture);
    if (!WebPAnimEncoderAdd(encoder_->anim.get(), frame.get(), encoder_->next_ms, &encoder_->config))
        give_up(WebPAnimEncoderGetError(encoder_->anim.get()));
    encoder_->next_ms += encoder_->frame_ms;
}

std::string WebpAnimation::finish(const PictureText& texts) {
    WebPData encoded;
    WebPDataInit(&encoded);
    const std::unique_ptr<WebPData, decltype(&WebPDataClear)> owner(&encoded, WebPDataClear);
    if (!WebPAnimEncoderAdd(encoder_->anim.get(), nullptr, encoder_->next_ms, nullptr) ||
        !WebPAnimEncoderAssemble(encoder_->anim.get(), &encoded))
        give_up(WebPAnimEncoderGetError(encoder_->anim.get()));
    return with_texts(encoded, texts);
}

}  // namespace marchland::page
