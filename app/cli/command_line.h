// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace mitsumori::app {

/// Exit statuses of the contract.
enum ExitStatus { exitDone = 0, exitBadInput = 1, exitBadCommand = 2, exitFindings = 3 };

/// Whether the arguments name a subcommand or an option that works without a window.
bool wantsCommandLine(int argc, char **argv);

/// Runs a subcommand. Works without a display; a QApplication is made only where a PDF needs one.
int runCommandLine(int argc, char **argv);

} // namespace mitsumori::app
