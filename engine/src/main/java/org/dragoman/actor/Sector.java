package org.dragoman.actor;

/** The actor sectors of PLOVER 0.8; their meanings are those of its codebook. */
public enum Sector {
  AGR,
  BUS,
  COP,
  CRM,
  CVL,
  EDU,
  ELI,
  GOV,
  IGO,
  JRN,
  JUD,
  LAB,
  LEG,
  MED,
  MIL,
  OPP,
  PRE,
  PRM,
  PTY,
  REB,
  REF,
  REL,
  SOC,
  SPY,
  UAF,
  UNK
}
