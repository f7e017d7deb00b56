// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTemporaryDir>

#include <filesystem>
#include <memory>

namespace mitsumori::app {

/// A folder for downloads in the system's folder for temporary files (TMPDIR), closed to other users and
/// removed with all that is in it at the end. What a killed run left behind is removed by the next one.
class WorkFolder {
  public:
    WorkFolder();
    /// False where there is no such folder, or it cannot be written.
    bool isValid() const { return folder_ && folder_->isValid(); }
    std::filesystem::path path() const;
    /// A path in it for a name that may hold anything; the name is brought down to letters, digits and "._-".
    std::filesystem::path file(const std::string &name) const;

  private:
    std::unique_ptr<QTemporaryDir> folder_;
};

} // namespace mitsumori::app
