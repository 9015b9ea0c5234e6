package org.dragoman.actor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SoundKeyTest {
  @ParameterizedTest
  @CsvSource({
    "volodymyr zelenskyy, volodimir zelenski",
    "nouri al maliki, nuri el maliky",
    "alexander stubb, aleksandr stubb",
    "jeyhun bayramov, jeihun bairamov",
    "mikhail mishustin, mihail mishustin",
    "khalifa haftar, halifa haftar",
    "muammar gaddafi, moammar qadhafi",
    "saparmurat niyazov, saparmurad niyazoff",
    "abdel fattah al sisi, abdul fatah el sisi"
  })
  void isOneForTwoTranscriptions(String one, String other) {
    assertThat(SoundKey.of(KnownPeople.fold(one))).isEqualTo(SoundKey.of(KnownPeople.fold(other)));
    assertThat(SoundKey.close(one, other)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "george bush, george busch-ng",
    "sergey lavrov, sergey ivanov",
    "angela merkel, angelo morkala",
    "john kerry, jean carre",
    "li peng, la pang"
  })
  void doesNotTakeOnePersonForAnother(String one, String other) {
    String key = SoundKey.of(KnownPeople.fold(one));
    boolean same = !key.isEmpty() && key.equals(SoundKey.of(KnownPeople.fold(other)));
    assertThat(same && SoundKey.close(one, other)).isFalse();
  }
}
