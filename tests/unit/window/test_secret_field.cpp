#include "Accessibility/accessible_registry.h"
#include "support/page_window.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QTest>

#include <algorithm>

using namespace soundings;

/// A field for a key: nobody reads it by accident, neither from the screen nor through a screen reader.
class TestSecretField : public QObject {
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QQuickStyle::setStyle(QStringLiteral("Basic"));
        window::installAccessibility();
        QAccessible::setActive(true);
        QVERIFY(m_view.load(QStringLiteral("Soundings.Controls"), QStringLiteral("Field"),
            {{QStringLiteral("label"), QStringLiteral("Key")}, {QStringLiteral("secret"), true},
                {QStringLiteral("text"), QStringLiteral("k3y")}},
            {300, 40}));
        // As Qt does where there is a screen reader; from then on it keeps the name back.
        const auto attached = m_view.page()->children();
        const auto accessible =
            std::ranges::find_if(attached, [](const QObject *child) { return child->inherits("QQuickAccessibleAttached"); });
        QVERIFY(accessible != attached.end() && (*accessible)->setProperty("passwordEdit", true));
    }

    void isNamedAndGivesDotsToWhoeverAsks()
    {
        QAccessibleInterface *field = QAccessible::queryAccessibleInterface(m_view.page());
        QVERIFY(field && field->textInterface());
        QVERIFY(field->state().passwordEdit);
        QCOMPARE(field->text(QAccessible::Name), QStringLiteral("Key"));
        const QString dots(3, QChar(0x2022));
        QCOMPARE(field->text(QAccessible::Value), dots);
        QCOMPARE(field->textInterface()->text(0, 3), dots);
        int start = 0, end = 0;
        QVERIFY(!field->textInterface()->textAtOffset(1, QAccessible::CharBoundary, &start, &end).contains(u'3'));
        QVERIFY(!field->textInterface()->textBeforeOffset(2, QAccessible::CharBoundary, &start, &end).contains(u'3'));
        QVERIFY(!field->textInterface()->textAfterOffset(0, QAccessible::CharBoundary, &start, &end).contains(u'3'));
    }

    void isReadOnceItIsShown()
    {
        m_view.page()->setProperty("shown", true);
        QAccessibleInterface *field = QAccessible::queryAccessibleInterface(m_view.page());
        QVERIFY(!field->state().passwordEdit);
        QCOMPARE(field->text(QAccessible::Value), QStringLiteral("k3y"));
        m_view.page()->setProperty("shown", false);
        QVERIFY(field->state().passwordEdit);
    }

    void isNamedAfterItsLabelWhenThatChanges()
    {
        m_view.page()->setProperty("label", QStringLiteral("Another key"));
        QAccessibleInterface *field = QAccessible::queryAccessibleInterface(m_view.page());
        QCOMPARE(field->text(QAccessible::Name), QStringLiteral("Another key"));
    }

private:
    test::PageWindow m_view;
};

QTEST_MAIN(TestSecretField)
#include "test_secret_field.moc"
