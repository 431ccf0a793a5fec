#!/usr/bin/env node
import { Command } from 'commander';

await new Command('kehys').parseAsync(process.argv);
