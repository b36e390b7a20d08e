// SPDX-FileCopyrightText: Tendertrail contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Made by make_locked_rar.py beside this: RAR 5, one stored file "招标/公告.txt" of 2023-11-14T22:13:20Z, locked with "密码ab".
namespace lockedrar {

inline constexpr char password[] = "密码ab";
inline constexpr char text[] = "深圳大学服务器采购公告\n";
inline constexpr char withNames[] =
    "UmFyIRoHAQDFGjMyAwEAAMoewftWAgMxMAYipIMCAPFTZRxK5UUAARHmi5vmoIcv5YWs5ZGKLnR4dDABAAEIAAECAwQFBgcICQoLDA0ODxAREh"
    "MUFRYXGBkaGxwdHh94dYWFBF2twaDVC5vZAPjlEHsVRmNO2GrnFEq7wvbISZmCbQcJH06C/kHuEKFNfcR2tKT2WAwLkcb8rBcZsjo1AwUAAA==";
inline constexpr char withLockedNames[] =
    "UmFyIRoHAQD7ic/nIQQAAAEIAAECAwQFBgcICQoLDA0OD3h1hYUEXa3BoNULmxAREhMUFRYXGBkaGxwdHh9qllNf24jvNtR2DD3eU8RbEBESEx"
    "QVFhcYGRobHB0eH0jWex4iB8uNokixpEUOUDQrYARh4s4NsVVzulGpeCF++Yx9LqWEDUXtVr3i1regLl3sA2FA+jCyGbg7XPV8riqZBuOuKKdM"
    "bj1djE3r509QJlRJcQZYNuZXPbEGruoo1NkA+OUQexVGY07YaucUSrvC9shJmYJtBwkfToL+Qe4QoU19xHa0pPZYDAuRxvysFxAREhMUFRYXGB"
    "kaGxwdHh+ek2sIOyVDWdM6VBUMMaVs";

} // namespace lockedrar
