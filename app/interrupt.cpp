// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/interrupt.h"

#include <array>
#include <csignal>

namespace mitsumori::app {

namespace {

volatile std::sig_atomic_t caughtSignal = 0;

struct Handled {
    int number;
    struct sigaction before;
};
std::array<Handled, 4> handled{{{SIGINT, {}}, {SIGTERM, {}}, {SIGHUP, {}}, {SIGXFSZ, {}}}};

void note(int number) {
    caughtSignal = number;
}

} // namespace

Interrupt::Interrupt() {
    caughtSignal = 0;
    struct sigaction action {};
    action.sa_flags = SA_RESTART; // the event loop looks every 50 ms; nothing needs to be woken up
    for (Handled &each : handled) {
        // a file size limit must come back as an error of write()
        action.sa_handler = each.number == SIGXFSZ ? SIG_IGN : note;
        ::sigaction(each.number, &action, &each.before);
        if (each.before.sa_handler == SIG_IGN) // nohup
            ::sigaction(each.number, &each.before, nullptr);
    }
}

Interrupt::~Interrupt() {
    for (const Handled &each : handled)
        ::sigaction(each.number, &each.before, nullptr);
}

int Interrupt::caught() {
    return caughtSignal;
}

} // namespace mitsumori::app
