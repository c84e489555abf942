#pragma once

#include "Sound/sound_output.h"

#include <QIODevice>

#include <memory>

namespace soundings::test {

/// An audio device that makes no sound and whose time the test sets.
struct FakeSoundOutput : sound::SoundOutput {
    struct State {
        QIODevice *source = nullptr;
        double seconds = 0, volume = -1;
        int starts = 0;
        bool failed = false;
    };
    std::shared_ptr<State> state;

    explicit FakeSoundOutput(std::shared_ptr<State> s)
        : state(std::move(s))
    {
    }
    int sampleRate() const override { return 8000; }
    void setVolume(double volume) override { state->volume = volume; }
    void start(QIODevice *source) override
    {
        state->source = source;
        state->seconds = 0;
        ++state->starts;
    }
    void stop() override { state->source = nullptr; }
    double heardSeconds() const override { return state->seconds; }
    bool isIdle() const override { return !state->source; }
    bool hasFailed() const override { return state->failed; }
};

} // namespace soundings::test
