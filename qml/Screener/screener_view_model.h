#pragma once

#include "Client/panel_status.h"
#include "Controls/record_model.h"
#include "client/api_client.h"
#include "criteria_form.h"
#include "saved_screens.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

namespace soundings::window {

/// The screens to choose from, the one that is shown, and what it has found.
class ScreenerViewModel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(soundings::client::ApiClient *client READ client WRITE setClient NOTIFY clientChanged)
    Q_PROPERTY(QVariantList screens READ screens NOTIFY screensChanged)
    Q_PROPERTY(QString current READ current NOTIFY currentChanged)
    Q_PROPERTY(QString currentName READ currentName NOTIFY nameChanged)
    Q_PROPERTY(bool own READ own NOTIFY currentChanged)
    Q_PROPERTY(bool saved READ saved NOTIFY currentChanged)
    Q_PROPERTY(bool editing READ editing NOTIFY editingChanged)
    Q_PROPERTY(soundings::window::CriteriaForm *form READ form CONSTANT)
    Q_PROPERTY(soundings::window::RecordModel *model READ model CONSTANT)
    Q_PROPERTY(soundings::window::PanelStatus *status READ status CONSTANT)
    Q_PROPERTY(QVariantList metrics READ metrics NOTIFY answered)
    Q_PROPERTY(QString summary READ summary NOTIFY answered)
    Q_PROPERTY(QString funnel READ funnel NOTIFY answered)
    Q_PROPERTY(QString note READ note NOTIFY answered)
    Q_PROPERTY(bool sampleData READ sampleData NOTIFY answered)
    Q_PROPERTY(int staleRows READ staleRows NOTIFY answered)
    Q_PROPERTY(QString removedName READ removedName NOTIFY nameChanged)
    Q_PROPERTY(int removedCount READ removedCount NOTIFY nameChanged)

public:
    explicit ScreenerViewModel(QObject *parent = nullptr);

    client::ApiClient *client() const { return m_client; }
    void setClient(client::ApiClient *client);
    /// {value, text, about, group}: those of the engine, those that are saved, and one for conditions that are not.
    QVariantList screens() const;
    QString current() const { return m_current; } ///< the value of a screen; "" before the engine has named any
    QString currentName() const;
    bool own() const; ///< its conditions can be changed
    bool saved() const { return m_saved.find(m_current) != nullptr; }
    bool editing() const { return m_editing; } ///< the conditions are shown in place of what they find
    CriteriaForm *form() { return &m_form; }
    RecordModel *model() { return &m_model; }
    PanelStatus *status() { return &m_status; }
    QVariantList metrics() const { return m_metrics; } ///< {key, label, unit} of the conditions, as columns
    QString summary() const; ///< "12 stocks match"
    QString funnel() const; ///< how many each condition leaves, in a sentence
    QString note() const; ///< what was left out
    bool sampleData() const { return m_sample; }
    int staleRows() const { return m_stale; }
    QString removedName() const { return m_removed ? m_saved.removedName() : QString(); }
    int removedCount() const { return m_saved.removedCount(); } ///< screens that can be brought back, one after the other

    Q_INVOKABLE void choose(const QString &screen);
    /// Begins with this one, if it is among the screens once they are known.
    Q_INVOKABLE void prefer(const QString &screen) { m_preferred = screen; }
    Q_INVOKABLE void edit();
    /// Runs what the form says; false when something in it is wrong.
    Q_INVOKABLE bool find();
    Q_INVOKABLE void reload();
    /// What is kept of a row's stock under a key, in words: "met", "strengths", "weaknesses".
    Q_INVOKABLE QStringList reasons(int row, const QString &key) const;
    Q_INVOKABLE QString faultOfName(const QString &name, bool isNew) const;
    Q_INVOKABLE void saveAs(const QString &name);
    Q_INVOKABLE void rename(const QString &name);
    Q_INVOKABLE void remove();
    /// And shows what is back, unless conditions are being typed. What was said of it.
    Q_INVOKABLE QString undoRemove();

signals:
    void clientChanged();
    void screensChanged();
    void currentChanged();
    void nameChanged(); ///< of the screen that is shown, or of the one that was deleted
    void editingChanged();
    void answered();

private:
    void loadStrategies();
    void followSaved();
    void setEditing(bool editing);
    void run();
    void accept(const protocol::ScreenerResultDto &result);
    QVariantMap recordOf(const protocol::ScreenerHitDto &hit) const;

    QPointer<client::ApiClient> m_client;
    QList<protocol::ScreenerStrategyDto> m_strategies;
    QString m_preferred;
    SavedScreens m_saved;
    CriteriaForm m_form;
    RecordModel m_model;
    PanelStatus m_status;
    QString m_current;
    bool m_editing = false;
    bool m_removed = false; ///< a screen, just now
    QVariantList m_metrics;
    QList<protocol::FunnelStepDto> m_funnel;
    int m_total = 0;
    int m_leftOut = 0;
    bool m_sample = false;
    int m_stale = 0;
};

} // namespace soundings::window
