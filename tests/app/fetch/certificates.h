// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QProcess>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslKey>
#include <QTemporaryDir>

/// An authority of the test's own and certificates by it, made with the openssl tool while the test runs.
namespace mitsumori::test {

class Authority {
  public:
    Authority() {
        run({"req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
             "/CN=Test authority", "-days", "30", "-keyout", path("ca.key"), "-out", path("ca.pem")});
    }

    QSslCertificate certificate() const { return QSslCertificate::fromPath(path("ca.pem")).value(0); }

    /// Makes NAME.key and NAME.pem. `days` < 0: expired on the day before today.
    void issue(const QString &name, const QByteArray &subjects, int days = 7) const {
        QFile extension(path(name + ".ext"));
        if (extension.open(QIODevice::WriteOnly))
            extension.write("subjectAltName=" + subjects + "\n");
        extension.close();
        run({"req", "-new", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-subj",
             "/CN=server", "-keyout", path(name + ".key"), "-out", path(name + ".csr")});
        run({"x509", "-req", "-in", path(name + ".csr"), "-CA", path("ca.pem"), "-CAkey", path("ca.key"),
             "-CAcreateserial", "-days", QString::number(days), "-extfile", path(name + ".ext"), "-out",
             path(name + ".pem")});
    }

    /// What a server needs that shows this certificate.
    QSslConfiguration server(const QString &name) const {
        QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
        tls.setLocalCertificate(QSslCertificate::fromPath(path(name + ".pem")).value(0));
        QFile key(path(name + ".key"));
        if (key.open(QIODevice::ReadOnly))
            tls.setPrivateKey(QSslKey(&key, QSsl::Ec));
        tls.setPeerVerifyMode(QSslSocket::VerifyNone); // clients show none
        return tls;
    }

    QString path(const QString &name) const { return folder_.filePath(name); }

  private:
    static void run(const QStringList &arguments) {
        QProcess process;
        process.start("openssl", arguments);
        if (!process.waitForFinished(20'000) || process.exitCode() != 0)
            qFatal("openssl %s: %s", qPrintable(arguments.join(' ')),
                   process.readAllStandardError().constData());
    }

    QTemporaryDir folder_;
};

} // namespace mitsumori::test
