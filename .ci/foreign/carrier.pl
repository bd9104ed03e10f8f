#!/usr/bin/perl
# A carrier on Net::SMPP: waits for one bind, delivers what a carrier delivers, and says how it was answered.
# carrier.pl PORT NUMBER EXPECTED [packed]: texts that must arrive are written to EXPECTED, one JSON a line.
# Exits 0 when every PDU was answered ESME_ROK and the ESME answered our unbind.
use strict;
use warnings;
use utf8;
use Encode qw(encode);
use Net::SMPP;

my ($port, $number, $expected_file, $packed) = @ARGV;
my $bulk = 300;
my $window = 10;
alarm 120;

my $listener = Net::SMPP->new_listen('127.0.0.1', port => $port) or die "cannot listen on $port: $!\n";
# An accept can be interrupted, or its connection be gone already: the ESME comes again.
my $smsc;
for (1 .. 50) {
  $smsc = $listener->accept and last;
  select undef, undef, undef, 0.2;
}
$smsc or die "nobody came\n";
while (my $pdu = $smsc->read_pdu) {
    if ($pdu->{cmd} == Net::SMPP::CMD_bind_transceiver) {
        $smsc->bind_transceiver_resp(seq => $pdu->{seq}, system_id => 'perl');
        last;
    }
    $smsc->enquire_link_resp(seq => $pdu->{seq}) if $pdu->{cmd} == Net::SMPP::CMD_enquire_link;
}

my @wanted = $packed ? packed_kinds() : every_kind();
open my $expected, '>:encoding(UTF-8)', $expected_file or die "$expected_file: $!\n";
for my $message (@wanted) {
    my $text = $message->{text} =~ s/(["\\])/\\$1/gr;
    print $expected qq({"number":"$number","text":"$text"}\n);
}
close $expected;

my @queue = map { @{ $_->{pdus} } } @wanted;
my ($open, %counts) = (0);
while (@queue || $open) {
    while (@queue && $open < $window) {
        $smsc->deliver_sm(
            async            => 1,
            source_addr_ton  => 5,
            source_addr      => 'Foreign',
            dest_addr_ton    => 1,
            dest_addr_npi    => 1,
            destination_addr => substr($number, 1),
            @{ shift @queue });
        $open++;
    }
    my $pdu = $smsc->read_pdu or die "the link ended\n";
    if ($pdu->{cmd} == Net::SMPP::CMD_deliver_sm_resp) {
        $counts{ $pdu->{status} }++;
        $open--;
    }
    $smsc->enquire_link_resp(seq => $pdu->{seq}) if $pdu->{cmd} == Net::SMPP::CMD_enquire_link;
}
my $unbound = $smsc->unbind;
my $sent = map { @{ $_->{pdus} } } @wanted;
my $accepted = $counts{0} // 0;
printf "Net::SMPP%s: {%s}\n", $packed ? ' packed' : '',
    join ',', map { sprintf '"0x%02x":%d', $_, $counts{$_} } sort keys %counts;
exit($accepted == $sent && $unbound && $unbound->{status} == 0 ? 0 : 1);

sub long_text { my ($word) = @_; return join ' ', map { "$word$_" } 0 .. 59 }

sub packed_kinds {
    my @texts = ('perl: your packed code is 493817', 'perl packs fifteen', 'perl packs 16 char');
    return map { { text => $_, pdus => [ [ data_coding => 0, short_message => Net::SMPP::pack_7bit($_) ] ] } } @texts;
}

sub every_kind {
    my $perl = 'Net::SMPP';
    my $parts = substr long_text('piece'), 0, 380;
    my $turkish = "$perl: kodunuz 577215";
    my $cyrillic = "$perl: ваш код 618033";
    my $payload = "$perl: " . long_text('payload');
    my $latin = "$perl: déjà vu 141421";
    return (
        { text => "$perl: your code is 493817", pdus => [ [ data_coding => 0, short_message => "$perl: your code is 493817" ] ] },
        { text => $cyrillic, pdus => [ [ data_coding => 8, short_message => encode('UTF-16BE', $cyrillic) ] ] },
        { text => $latin, pdus => [ [ data_coding => 3, short_message => encode('ISO-8859-1', $latin) ] ] },
        # Turkish locking shift table: dotless i and s with cedilla stand where the default alphabet has i and capital ash.
        { text => "$turkish ış", pdus => [ [ data_coding => 0, esm_class => 0x40,
            short_message => "\x03\x25\x01\x01$turkish \x07\x1d" ] ] },
        { text => $payload, pdus => [ [ data_coding => 0, short_message => '', message_payload => $payload ] ] },
        { text => $parts, pdus => [ map { [ data_coding => 0, esm_class => 0x40,
            short_message => pack('C6', 5, 0, 3, 42, 3, $_) . substr($parts, 153 * ($_ - 1), 153) ] } 3, 1, 2 ] },
        map { { text => "$perl message $_ of $bulk", pdus => [ [ data_coding => 0, short_message => "$perl message $_ of $bulk" ] ] } } 1 .. $bulk,
    );
}
