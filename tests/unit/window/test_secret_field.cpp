#include "Accessibility/accessible_registry.h"
#include "support/page_window.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QQuickStyle>
#include <QTest>

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

private:
    test::PageWindow m_view;
};

QTEST_MAIN(TestSecretField)
#include "test_secret_field.moc"
