#pragma once

#include <QObject>
#include <QPointer>
#include <QWindow>

#include <memory>
#include <vector>

namespace soundings::app {

/// The keys that are pressed while a window takes the place of another, such as one in another language: kept in their order, and
/// given to the new one once its page has the keyboard. A quick hand would lose them otherwise. Goes with the new window.
class HeldKeys : public QObject {
    Q_OBJECT

public:
    HeldKeys(QWindow *before, QWindow *after);

    bool eventFilter(QObject *watched, QEvent *event) override;

public slots:
    void give(); ///< what was kept; nothing is kept from here on

private:
    QPointer<QWindow> m_before;
    QWindow *m_after;
    std::vector<std::unique_ptr<QEvent>> m_keys;
};

} // namespace soundings::app
