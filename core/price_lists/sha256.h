// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace mitsumori {

/// The SHA-256 of bytes that come piece by piece, at the speed of the machine's own instructions.
class Sha256 {
  public:
    Sha256();
    void update(std::string_view bytes);
    /// 64 lower-case hex digits; ends the hashing.
    std::string hex();

  private:
    struct Free {
        void operator()(evp_md_ctx_st *context) const;
    };
    std::unique_ptr<evp_md_ctx_st, Free> context_;
};

} // namespace mitsumori
