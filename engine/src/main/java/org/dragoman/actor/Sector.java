package org.dragoman.actor;

/**
 * The actor sectors of PLOVER 0.8, with the meanings of its codebook, and IGO: the staff of
 * intergovernmental bodies, for whom the codebook has no sector.
 */
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
