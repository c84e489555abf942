#pragma once

#include "client/api_client.h"
#include "panel_status.h"

namespace soundings::window {

/// What becomes of an old list while a new one is awaited.
enum class OldContent { stays, goes };

/// Sends what a panel shows. Only the newest answer is accepted; a failure takes the content's place under this title. The panel
/// must outlive the context, or go with it.
template<class T, class Accept>
void ask(client::ApiClient *client, const client::Call<T> &call, QObject *context, PanelStatus &status, OldContent old,
    const QString &failure, Accept accept)
{
    if (!client)
        return;
    const int number = status.begin(old == OldContent::stays);
    client->send(call, context, [&status, number, failure, accept](Result<T> reply) {
        if (!status.isNewest(number))
            return;
        if (reply)
            accept(*reply);
        else
            status.setFailed(failure, reply.error());
    });
}

} // namespace soundings::window
