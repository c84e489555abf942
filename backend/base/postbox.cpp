#include "base/postbox.h"

#include <QThreadStorage>

namespace soundings {

/// Ends with the thread.
struct Postbox::Owner {
    std::shared_ptr<Postbox> box{new Postbox};

    Owner() = default;
    Owner(const Owner &) = delete;
    Owner &operator=(const Owner &) = delete;
    ~Owner() { box->close(); }
};

Postbox::Postbox()
    : m_receiver(std::make_unique<QObject>())
{
}

std::shared_ptr<Postbox> Postbox::ofThisThread()
{
    static QThreadStorage<Owner *> owners;
    if (!owners.hasLocalData())
        owners.setLocalData(new Owner);
    return owners.localData()->box;
}

void Postbox::close()
{
    std::unique_ptr<QObject> receiver;
    {
        const std::scoped_lock guard(m_lock);
        receiver.swap(m_receiver);
    }
    // Outside the lock goes what still waits for it: what that holds may post as well.
}

} // namespace soundings
