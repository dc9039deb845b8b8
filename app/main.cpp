// SPDX-License-Identifier: GPL-3.0-or-later
#include "alldrivers.h"
#include "allsimulators.h"
#include "commandline/commandline.h"

int main(int argc, char **argv)
{
    const sixlab::CommandContext context{sixlab::allDrivers(), sixlab::allSimulators()};
    return sixlab::runCommand(argc, argv, context);
}
