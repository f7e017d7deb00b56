// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/fetch/network_problem.h"

#include <QSslError>

namespace mitsumori::app {

namespace {

/// The text key of what is wrong with a certificate; the first of these that applies is told.
struct CertificateFault {
    const char *what;
    std::vector<QSslError::SslError> errors;
};

const std::vector<CertificateFault> &certificateFaults() {
    static const std::vector<CertificateFault> faults{
        {"fetch.tls.selfSigned", {QSslError::SelfSignedCertificate, QSslError::SelfSignedCertificateInChain}},
        {"fetch.tls.untrusted",
         {QSslError::UnableToGetIssuerCertificate, QSslError::UnableToGetLocalIssuerCertificate,
          QSslError::UnableToVerifyFirstCertificate, QSslError::CertificateUntrusted,
          QSslError::InvalidCaCertificate, QSslError::NoPeerCertificate}},
        {"fetch.tls.expired", {QSslError::CertificateExpired}},
        {"fetch.tls.notYetValid", {QSslError::CertificateNotYetValid}},
        {"fetch.tls.revoked", {QSslError::CertificateRevoked, QSslError::CertificateBlacklisted}},
        {"fetch.tls.wrongHost", {QSslError::HostNameMismatch}}};
    return faults;
}

Problem tlsProblem(const QList<QSslError> &errors) {
    for (const CertificateFault &fault : certificateFaults())
        for (const QSslError &error : errors)
            for (const QSslError::SslError wanted : fault.errors)
                if (error.error() == wanted)
                    return {fault.what, {}, {}, {}};
    if (!errors.isEmpty())
        return {"fetch.tls.other", {}, {{"code", std::to_string(int(errors.first().error()))}}, {}};
    return {"fetch.tls.handshake", {}, {}, {}};
}

} // namespace

Problem networkProblem(QNetworkReply::NetworkError error, const QList<QSslError> &sslErrors) {
    switch (error) {
    case QNetworkReply::SslHandshakeFailedError:
        return tlsProblem(sslErrors);
    case QNetworkReply::HostNotFoundError:
        return {"fetch.hostNotFound", {}, {}, {}};
    case QNetworkReply::ConnectionRefusedError:
        return {"fetch.refused", {}, {}, {}};
    case QNetworkReply::RemoteHostClosedError:
        return {"fetch.closed", {}, {}, {}};
    case QNetworkReply::ProxyConnectionRefusedError:
    case QNetworkReply::ProxyConnectionClosedError:
    case QNetworkReply::ProxyNotFoundError:
    case QNetworkReply::ProxyTimeoutError:
    case QNetworkReply::ProxyAuthenticationRequiredError:
        return {"fetch.proxy", {}, {{"code", std::to_string(int(error))}}, {}};
    default:
        return {"fetch.connection", {}, {{"code", std::to_string(int(error))}}, {}};
    }
}

bool mayPass(QNetworkReply::NetworkError error) {
    // 1 to 99 are errors of the network; a certificate does not get better
    return error < QNetworkReply::ProxyConnectionRefusedError &&
           error != QNetworkReply::SslHandshakeFailedError && error != QNetworkReply::TooManyRedirectsError &&
           error != QNetworkReply::InsecureRedirectError;
}

Problem statusProblem(int status) {
    const TextArguments arguments{{"status", std::to_string(status)}};
    if (status == 401 || status == 403)
        return {"fetch.denied", {}, arguments, {}};
    if (status == 404 || status == 410)
        return {"fetch.notFound", {}, arguments, {}};
    if (status == 429)
        return {"fetch.tooMany", {}, arguments, {}};
    if (status >= 500)
        return {"fetch.server", {}, arguments, {}};
    return {"fetch.status", {}, arguments, {}};
}

bool mayPass(int status) {
    return status == 408 || status == 429 || status >= 500;
}

} // namespace mitsumori::app
