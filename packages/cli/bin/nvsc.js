#!/usr/bin/env node
import '../dist/nvsc.js';
