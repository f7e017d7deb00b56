// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mitsumori::app {

/// While it lives, SIGINT, SIGTERM and SIGHUP no longer end the program but are noted, so that temporary
/// files are removed and nothing is left half written. One at a time.
class Interrupt {
  public:
    Interrupt();
    ~Interrupt();
    Interrupt(const Interrupt &) = delete;
    Interrupt &operator=(const Interrupt &) = delete;

    /// The number of the signal that came, or 0. The exit status for it is 128 more.
    static int caught();
};

} // namespace mitsumori::app
