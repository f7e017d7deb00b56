// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSslConfiguration>
#include <QSslServer>
#include <QTcpSocket>
#include <QTimer>
#include <QUrl>

#include <functional>
#include <memory>

/// A web server in the test's own process that answers as it is told, good and bad.
namespace mitsumori::test {

struct Asked {
    QByteArray path; ///< with its query
    QHash<QByteArray, QByteArray> headers;
};

struct Reply {
    enum Manner { whole, cut, chunkedCut, drip, endless, silent, hangUp };

    int status = 200;
    QByteArray body{};
    QList<QByteArray> headers{"Content-Type: application/json"};
    Manner manner = whole;
    qint64 announced = -1; ///< Content-Length other than the body's
};

class Server {
  public:
    using Handler = std::function<Reply(const Asked &)>;

    explicit Server(Handler handler, const QSslConfiguration *tls = nullptr) : handler_(std::move(handler)) {
        if (tls != nullptr) {
            auto secure = std::make_unique<QSslServer>();
            secure->setSslConfiguration(*tls);
            server_ = std::move(secure);
        } else {
            server_ = std::make_unique<QTcpServer>();
        }
        QObject::connect(server_.get(), &QTcpServer::pendingConnectionAvailable, server_.get(), [this] {
            while (QTcpSocket *socket = server_->nextPendingConnection())
                serve(socket);
        });
        server_->listen(QHostAddress::LocalHost);
    }

    QString address(const QString &host = "127.0.0.1") const {
        const bool isSecure = qobject_cast<QSslServer *>(server_.get()) != nullptr;
        return QString("%1://%2:%3").arg(isSecure ? "https" : "http", host).arg(server_->serverPort());
    }
    QUrl url(const QString &path = "/list.json") const { return QUrl(address() + path); }

    QList<Asked> asked; ///< in the order in which they came

  private:
    void serve(QTcpSocket *socket) {
        QObject::connect(socket, &QTcpSocket::disconnected, socket, &QObject::deleteLater);
        auto head = std::make_shared<QByteArray>();
        const auto read = [this, socket, head] {
            *head += socket->readAll();
            if (!head->contains("\r\n\r\n"))
                return;
            Asked request;
            const QList<QByteArray> lines = head->split('\n');
            request.path = lines.first().split(' ').value(1);
            for (const QByteArray &line : lines.mid(1))
                if (const qsizetype colon = line.indexOf(':'); colon > 0)
                    request.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
            head->clear();
            asked << request;
            answer(socket, handler_(request));
        };
        QObject::connect(socket, &QTcpSocket::readyRead, socket, read);
        read(); // what came before the connection was handed out
    }

    static void answer(QTcpSocket *socket, const Reply &reply) {
        if (reply.manner == Reply::silent)
            return;
        if (reply.manner == Reply::hangUp)
            return socket->disconnectFromHost();
        QByteArray head = "HTTP/1.1 " + QByteArray::number(reply.status) + " x\r\nConnection: close\r\n";
        for (const QByteArray &header : reply.headers)
            head += header + "\r\n";
        if (reply.manner == Reply::chunkedCut)
            head += "Transfer-Encoding: chunked\r\n";
        else if (reply.manner != Reply::endless)
            head += "Content-Length: " +
                    QByteArray::number(reply.announced < 0 ? reply.body.size() : reply.announced) + "\r\n";
        socket->write(head + "\r\n");
        switch (reply.manner) {
        case Reply::chunkedCut: // the last chunk, of length 0, never comes
            socket->write(QByteArray::number(reply.body.size(), 16) + "\r\n" + reply.body + "\r\n");
            return socket->disconnectFromHost();
        case Reply::drip:
            return repeat(socket, [socket] { socket->write(" "); });
        case Reply::endless:
            return repeat(socket, [socket] {
                if (socket->bytesToWrite() < 1 << 20)
                    socket->write(QByteArray(256 << 10, ' '));
            });
        default:
            socket->write(reply.body);
            socket->disconnectFromHost();
        }
    }

    static void repeat(QTcpSocket *socket, const std::function<void()> &step) {
        auto *timer = new QTimer(socket);
        QObject::connect(timer, &QTimer::timeout, socket, step);
        timer->start(5);
    }

    Handler handler_;
    std::unique_ptr<QTcpServer> server_;
};

} // namespace mitsumori::test
