// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/index_file.h"

#include "app/fetch/address.h"
#include "core/json/parse.h"

namespace mitsumori::app {

Result<IndexFile> IndexFile::get(FetchSession &session, const QUrl &address, const std::string &name,
                                 const SecretHeader &secret) {
    const Result<Download> download = session.get(address, name, secret, qint64(json::maximumFileSize));
    if (!download)
        return download.problems();
    Result<json::Value> root = json::parseFile(download->file.string());
    IndexFile index{{}, shownAddress(address), download->file};
    if (!root) {
        Problems problems = root.problems();
        for (Problem &problem : problems)
            problem.file = index.address; // the temporary file says nothing to anybody
        return problems;
    }
    if (root->object() == nullptr)
        return index.problem("fetch.index.object", {});
    index.root = *std::move(root);
    return index;
}

Problem IndexFile::problem(std::string what, std::string pointer, TextArguments arguments) const {
    return {std::move(what), std::move(pointer), std::move(arguments), address};
}

Result<std::string> IndexFile::optionalText(const std::string &pointer) const {
    const json::Value *value = json::at(root, pointer);
    if (value == nullptr || value->isNull())
        return std::string();
    if (const std::string *text = value->string())
        return *text;
    return problem("fetch.index.text", pointer);
}

Result<std::string> IndexFile::requiredText(const std::string &pointer) const {
    Result<std::string> text = optionalText(pointer);
    if (text && text->empty())
        return problem("fetch.index.text", pointer);
    return text;
}

} // namespace mitsumori::app
