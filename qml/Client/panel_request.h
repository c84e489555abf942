#pragma once

#include "client/api_client.h"
#include "panel_status.h"

#include <QPointer>

namespace soundings::window {

/// Sends what a panel shows of this subject. Only the newest answer is accepted; a failure goes to the panel under this title.
/// While an answer about the same is awaited another request is not begun, which would void it: where changes come faster than
/// answers nothing would ever arrive. It is asked once more after it. The panel must outlive the context, or go with it.
template<class T>
void askPanel(PanelStatus &status, const QString &subject, OldContent other, const QString &failure,
    const std::function<void(client::Reply<T>)> &send, const std::function<void(const T &)> &accept)
{
    if (status.awaits(subject))
        return status.askAgain([=, &status] { askPanel<T>(status, subject, other, failure, send, accept); });
    const int number = status.begin(subject, other);
    send([&status, number, failure, accept](Result<T> reply) {
        if (!status.isNewest(number))
            return;
        if (reply)
            accept(*reply);
        else
            status.setFailed(failure, reply.error());
    });
}

/// The same for a call that a feature describes, whose subject is what it asks for.
template<class T>
void ask(client::ApiClient *client, const client::Call<T> &call, QObject *context, PanelStatus &status, OldContent other,
    const QString &failure, std::type_identity_t<std::function<void(const T &)>> accept)
{
    if (!client)
        return;
    QString subject = call.request.path + u' ' + QString::fromUtf8(call.request.body);
    for (const auto &[key, value] : call.request.query)
        subject += u'&' + key + u'=' + value;
    askPanel<T>(
        status, subject, other, failure,
        [client = QPointer(client), call, context](client::Reply<T> reply) {
            if (client)
                client->send(call, context, std::move(reply));
        },
        accept);
}

} // namespace soundings::window
