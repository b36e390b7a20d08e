// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/member.h"
#include "core/result.h"
#include "worker/limits.h"

namespace tendertrail::worker {

class ScratchFolder;

/// Takes the members that a worker announces, one after the other, and believes nothing of it: the file is moved out of its reach
/// and measured, the name is cleaned, and the limits are counted once more.
class MemberIntake
{
public:
    MemberIntake(ScratchFolder &scratch, const Limits &limits) : m_scratch(scratch), m_limits(limits) {}
    /// The member with its file's absolute path. Errors: Protocol, TooLarge.
    [[nodiscard]] core::Result<core::Member> take(core::Member announced);
    [[nodiscard]] int count() const { return m_count; }

private:
    ScratchFolder &m_scratch;
    const Limits &m_limits;
    int m_count = 0;
    qint64 m_bytes = 0;
};

} // namespace tendertrail::worker
