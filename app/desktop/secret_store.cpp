#include "secret_store.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTimer>

#ifdef SOUNDINGS_KEYCHAIN
#include <qt6keychain/keychain.h>
#endif

namespace soundings::app {

namespace {
constexpr auto kOnlyOwner = QFileDevice::ReadOwner | QFileDevice::WriteOwner;
#ifdef SOUNDINGS_KEYCHAIN
const QString kService = QStringLiteral("soundings");

/// After it was to be deleted. Where no keychain answers nothing was ever in it.
bool mayStillBeThere(QKeychain::Error error)
{
    return error == QKeychain::CouldNotDeleteEntry || error == QKeychain::AccessDenied || error == QKeychain::AccessDeniedByUser;
}
#endif
} // namespace

SecretStore::SecretStore(QString folder, Keychain keychain, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_keychain(keychain)
{
}

QString SecretStore::fileOf(const QString &name) const
{
    return QDir(m_folder).filePath(name);
}

QString SecretStore::readFile(const QString &name) const
{
    QFile file(fileOf(name));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.read(4096)).trimmed() : QString();
}

Result<SecretStore::Place> SecretStore::writeFile(const QString &name, const QString &text) const
{
    if (text.isEmpty()) {
        QFile old(fileOf(name));
        if (old.exists() && !old.remove())
            return fail(ErrorCode::io, tr("%1 cannot be deleted: %2. Delete it by hand.").arg(old.fileName(), old.errorString()));
        return Place::nowhere;
    }
    QDir().mkpath(m_folder);
    QSaveFile file(fileOf(name));
    // Before the secret is in it: nobody else may open it meanwhile.
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(kOnlyOwner)
        && file.write(text.toUtf8() + '\n') > 0 && file.commit();
    if (!written)
        return fail(ErrorCode::io,
            tr("The key cannot be kept in %1: %2. Check that the folder may be written.")
                .arg(file.fileName(), file.errorString()));
    return Place::file;
}

void SecretStore::read(const QString &name, std::function<void(Secret)> then)
{
    const auto fromFile = [this, name, then] {
        const QString text = readFile(name);
        then({text, text.isEmpty() ? Place::nowhere : Place::file});
    };
#ifdef SOUNDINGS_KEYCHAIN
    if (m_keychain == Keychain::use) {
        auto *job = new QKeychain::ReadPasswordJob(kService, this);
        job->setKey(name);
        connect(job, &QKeychain::Job::finished, this, [job, then, fromFile] {
            if (job->error() == QKeychain::NoError && !job->textData().isEmpty())
                then({job->textData(), Place::keychain});
            else
                fromFile();
        });
        job->start();
        return;
    }
#endif
    QTimer::singleShot(0, this, fromFile);
}

void SecretStore::write(const QString &name, const QString &text, std::function<void(Result<Place>)> then)
{
#ifdef SOUNDINGS_KEYCHAIN
    if (m_keychain == Keychain::use) {
        QKeychain::Job *job = nullptr;
        if (text.isEmpty()) {
            job = new QKeychain::DeletePasswordJob(kService, this);
        } else {
            auto *writing = new QKeychain::WritePasswordJob(kService, this);
            writing->setTextData(text);
            job = writing;
        }
        job->setKey(name);
        connect(job, &QKeychain::Job::finished, this, [this, job, name, text, then] {
            if (text.isEmpty() && mayStillBeThere(job->error()))
                return then(fail(ErrorCode::io,
                    tr("The keychain of this desktop has not let it go: %1. Unlock the keychain and try again.")
                        .arg(job->errorString())));
            const bool kept = job->error() == QKeychain::NoError && !text.isEmpty();
            // In one place only: what is in the keychain is not left in a file.
            const Result<Place> inFile = writeFile(name, kept ? QString() : text);
            then(kept ? Result<Place>(Place::keychain) : inFile);
        });
        job->start();
        return;
    }
#endif
    QTimer::singleShot(0, this, [this, name, text, then] { then(writeFile(name, text)); });
}

} // namespace soundings::app
