// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "syscallfilter_linux.h"

#include <algorithm>
#include <cerrno>
#include <cstddef>
#include <iterator>
#include <initializer_list>
#include <vector>

#include <fcntl.h>
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <linux/sockios.h>
#include <sched.h>
#include <sys/ioctl.h>
#include <sys/prctl.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

namespace tendertrail::workerprogram {

#if defined(__x86_64__) || defined(__aarch64__)

namespace {

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#else
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#endif

// Refused whatever their arguments. A list of what is refused and not of what is allowed: the libraries below differ from
// one system to the next, and what is named here is what a program needs to reach anything outside its own memory.
constexpr unsigned refused[] = {
    // network, and io_uring, which can do all of the rest
    SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen, SYS_accept, SYS_accept4, SYS_sendto, SYS_sendmsg,
    SYS_sendmmsg, SYS_recvmsg, SYS_recvmmsg, SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register,
    // other programs and other processes
    SYS_execve, SYS_execveat, SYS_ptrace, SYS_process_vm_readv, SYS_process_vm_writev, SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo,
    SYS_rt_tgsigqueueinfo, SYS_pidfd_send_signal, SYS_pidfd_open,
    // changes to the file system that nothing but this filter guards
    SYS_linkat, SYS_symlinkat, SYS_mknodat, SYS_fchmodat, SYS_fchmod, SYS_fchownat, SYS_fchown, SYS_utimensat, SYS_setxattr, SYS_lsetxattr, SYS_fsetxattr, SYS_removexattr, SYS_lremovexattr,
    SYS_fremovexattr, SYS_open_by_handle_at, SYS_fanotify_init,
    // the system itself, and the parts of the kernel that holes are found in
    SYS_mount, SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_setns, SYS_unshare, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd,
    SYS_keyctl, SYS_add_key, SYS_request_key, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load, SYS_swapon,
    SYS_swapoff, SYS_reboot, SYS_sethostname, SYS_setdomainname, SYS_acct, SYS_quotactl, SYS_syslog, SYS_settimeofday,
    SYS_clock_settime, SYS_adjtimex, SYS_clock_adjtime, SYS_personality, SYS_shmget, SYS_msgget, SYS_semget, SYS_mq_open,
#ifdef SYS_pidfd_getfd
    SYS_pidfd_getfd,
#endif
#ifdef SYS_fchmodat2
    SYS_fchmodat2,
#endif
#ifdef SYS_open_tree
    SYS_open_tree, SYS_move_mount, SYS_fsopen, SYS_fsmount, SYS_fspick,
#endif
#if defined(__x86_64__)
    SYS_fork, SYS_vfork, SYS_creat, SYS_link, SYS_symlink, SYS_mknod, SYS_chmod, SYS_chown, SYS_lchown, SYS_utime, SYS_utimes,
    SYS_futimesat, SYS_iopl, SYS_ioperm, SYS_modify_ldt,
#endif
};

// Refused unless there is a scratch folder, and something that keeps them in it.
constexpr unsigned folderChanges[] = {
    SYS_renameat, SYS_unlinkat, SYS_mkdirat,
#ifdef SYS_renameat2
    SYS_renameat2,
#endif
#if defined(__x86_64__)
    SYS_rename, SYS_unlink, SYS_mkdir, SYS_rmdir,
#endif
};

// Left open for another program that is run in our place, which Landlock must stand behind.
constexpr unsigned ofOtherProgram[] = {
    SYS_execve, SYS_fchmodat, SYS_fchmod, SYS_utimensat,
#ifdef SYS_fchmodat2
    SYS_fchmodat2,
#endif
#if defined(__x86_64__)
    SYS_chmod, SYS_utime, SYS_utimes,
#endif
};

// LibreOffice does not start without a socket that others may ask it through. It is given one that leads nowhere.
constexpr unsigned pretended[] = {SYS_bind, SYS_listen};

template <size_t Size>
bool isIn(const unsigned (&calls)[Size], unsigned call)
{
    return std::find(std::begin(calls), std::end(calls), call) != std::end(calls);
}

constexpr unsigned ownerByKind = 15; // F_SETOWN_EX, whose name the C library keeps behind a macro

class Program
{
public:
    void loadWord(size_t offset) { add(BPF_LD | BPF_W | BPF_ABS, static_cast<unsigned>(offset), 0, 0); }
    void loadNumber() { loadWord(offsetof(seccomp_data, nr)); }
    // Low half; both architectures are little-endian, and the values tested here all fit in it.
    void loadArgument(unsigned index) { loadWord(offsetof(seccomp_data, args) + index * 8); }
    void giveBack(unsigned verdict) { add(BPF_RET | BPF_K, verdict, 0, 0); }
    /// The next so many instructions are passed over unless the loaded word is this.
    void onlyIf(unsigned value, unsigned char instructions) { add(BPF_JMP | BPF_JEQ | BPF_K, value, 0, instructions); }
    void onlyIfNot(unsigned value, unsigned char instructions) { add(BPF_JMP | BPF_JEQ | BPF_K, value, instructions, 0); }
    void onlyIfAnyBit(unsigned bits, unsigned char instructions) { add(BPF_JMP | BPF_JSET | BPF_K, bits, 0, instructions); }
    void onlyIfNoBit(unsigned bits, unsigned char instructions) { add(BPF_JMP | BPF_JSET | BPF_K, bits, instructions, 0); }
    void onlyIfAtLeast(unsigned value, unsigned char instructions) { add(BPF_JMP | BPF_JGE | BPF_K, value, 0, instructions); }
    std::vector<sock_filter> &code() { return m_code; }

private:
    void add(unsigned operation, unsigned value, unsigned char ifTrue, unsigned char ifFalse)
    {
        m_code.push_back({static_cast<unsigned short>(operation), ifTrue, ifFalse, value});
    }
    std::vector<sock_filter> m_code;
};

constexpr unsigned failWith(unsigned error)
{
    return SECCOMP_RET_ERRNO | error;
}

// A call whose argument decides. test() must be one instruction that passes over the one after it.
template <typename Test>
void refuseWhere(Program &program, unsigned call, unsigned argument, Test test)
{
    program.onlyIf(call, 4);
    program.loadArgument(argument);
    test();
    program.giveBack(failWith(EPERM));
    program.giveBack(SECCOMP_RET_ALLOW);
}

// One of whose values is refused.
void refuseWhere(Program &program, unsigned call, unsigned argument, std::initializer_list<unsigned> values)
{
    program.onlyIf(call, static_cast<unsigned char>(2 + 2 * values.size()));
    program.loadArgument(argument);
    for (const unsigned value : values) {
        program.onlyIf(value, 1);
        program.giveBack(failWith(EPERM));
    }
    program.giveBack(SECCOMP_RET_ALLOW);
}

void refuse(Program &program, unsigned call, unsigned error)
{
    program.onlyIf(call, 1);
    program.giveBack(failWith(error));
}

Program filter(const SystemCallRights &rights)
{
    Program program;
    program.loadWord(offsetof(seccomp_data, arch));
    program.onlyIfNot(architecture, 1);
    program.giveBack(SECCOMP_RET_KILL_PROCESS);
    program.loadNumber();
#if defined(__x86_64__)
    constexpr unsigned x32 = 0x40000000; // the same calls once more under other numbers
    program.onlyIfAtLeast(x32, 1);
    program.giveBack(failWith(ENOSYS));
#endif
    for (const unsigned call : refused) {
        const bool open = rights.otherProgram && (isIn(ofOtherProgram, call) || call == SYS_socket);
        if (!open)
            refuse(program, call, rights.otherProgram && isIn(pretended, call) ? 0 : EPERM);
    }
    if (rights.otherProgram)
        refuseWhere(program, SYS_socket, 0, [&] { program.onlyIfNot(AF_UNIX, 1); });
    if (!rights.changeFolders)
        for (const unsigned call : folderChanges)
            refuse(program, call, EPERM);
    if (!rights.truncate)
        refuse(program, SYS_truncate, EPERM);
    // Threads yes, processes no. clone3 hides its flags behind a pointer; without it the C library takes clone.
#ifdef SYS_clone3
    refuse(program, SYS_clone3, ENOSYS);
#endif
    refuseWhere(program, SYS_clone, 0, [&] { program.onlyIfNoBit(CLONE_THREAD, 1); });
    // abort() signals its own process; limits are set for oneself.
    const auto self = static_cast<unsigned>(getpid());
    refuseWhere(program, SYS_tgkill, 0, [&] { program.onlyIfNot(self, 1); });
    refuseWhere(program, SYS_prlimit64, 0, [&] { program.onlyIfNot(0, 1); });
    // No typing into somebody's terminal, and no signals by way of a file that has an owner.
    refuseWhere(program, SYS_ioctl, 1, {TIOCSTI, TIOCLINUX, FIOSETOWN, SIOCSPGRP});
    refuseWhere(program, SYS_fcntl, 1, {F_SETOWN, ownerByKind, F_SETSIG});
    unsigned changing = 0;
    if (!rights.openForWriting)
        changing = O_ACCMODE | O_CREAT | O_TRUNC;
    else if (!rights.truncate)
        changing = O_TRUNC;
    if (changing != 0) {
#ifdef SYS_openat2
        refuse(program, SYS_openat2, ENOSYS);
#endif
#if defined(__x86_64__)
        refuseWhere(program, SYS_open, 1, [&] { program.onlyIfAnyBit(changing, 1); });
#endif
        refuseWhere(program, SYS_openat, 2, [&] { program.onlyIfAnyBit(changing, 1); });
    }
    program.giveBack(SECCOMP_RET_ALLOW);
    return program;
}

} // namespace

bool filterSystemCalls(const SystemCallRights &rights)
{
    Program program = filter(rights);
    sock_fprog installed = {static_cast<unsigned short>(program.code().size()), program.code().data()};
    if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0)
        return false;
    // For all threads at once; there should be one only, but a library's constructor may have started another.
    return syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &installed) == 0;
}

#else

bool filterSystemCalls(const SystemCallRights &)
{
    return false;
}

#endif

} // namespace tendertrail::workerprogram
