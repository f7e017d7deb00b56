// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/price_lists/item_pages.h"

namespace mitsumori {

namespace {

class PageHandler : public JsonPieceHandler {
  public:
    explicit PageHandler(const std::function<bool(std::string_view)> &add) : add_(add) {}

    bool piece(const JsonPiece &piece) override {
        ++items;
        stopped = !add_(piece.text);
        return !stopped;
    }
    void skipped(std::string_view) override { foreign = true; }

    std::uint64_t items = 0;
    bool foreign = false, stopped = false;

  private:
    const std::function<bool(std::string_view)> &add_;
};

} // namespace

Problems walkPages(InputFiles &files, std::span<const std::string_view> patterns, const char *wrongShape,
                   const std::function<bool(std::string_view)> &add) {
    std::uint64_t items = 0;
    for (std::size_t i = 0; i < files.count(); ++i) {
        auto source = files.open(i);
        if (!source)
            return source.problems();
        PageHandler handler(add);
        if (Problems problems = walkJson(**source, patterns, handler); !problems.empty())
            return problems;
        if (handler.stopped)
            return {};
        items += handler.items;
        const bool last = i + 1 == files.count();
        if (handler.items == 0 && (handler.foreign || (last && items == 0)))
            return {Problem{wrongShape, {}, {}, (*source)->name()}};
    }
    return {};
}

} // namespace mitsumori
